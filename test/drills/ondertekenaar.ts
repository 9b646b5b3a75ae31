import type { Zaad } from '@estafette/zaad';
import { Webhook } from 'standardwebhooks';

/** In what way a signed request is not as it should be. */
export interface Draai {
  /** How far the clock of who signs is off. */
  readonly seconden?: number;
  readonly anderId?: boolean;
  readonly andereInhoud?: boolean;
}

/** A system that signs what it asks, or somebody who tries to look like one. */
export class Ondertekenaar {
  static readonly pad = '/api/v1/postbus/leases';
  static readonly inhoud = '{"maximum":1,"wacht":0}';

  constructor(
    private readonly geheim: string,
    private readonly zaad: Zaad,
  ) {}

  /** The headers of one request. */
  teken({ seconden = 0, anderId = false, andereInhoud = false }: Draai): Record<string, string> {
    const id = this.zaad.uuid();
    const tijd = new Date(performance.timeOrigin + performance.now() + seconden * 1_000);
    const inhoud = `POST ${Ondertekenaar.pad}\n${andereInhoud ? '{"maximum":200}' : Ondertekenaar.inhoud}`;
    return {
      'webhook-id': anderId ? this.zaad.uuid() : id,
      'webhook-timestamp': String(Math.floor(tijd.getTime() / 1_000)),
      'webhook-signature': new Webhook(this.geheim).sign(id, tijd, inhoud),
    };
  }
}

import { Inject, Injectable } from '@nestjs/common';
import { OORSPRONG, Uitgang, type Grens } from '../../uitgang/index.js';
import { Weigering } from '../../web/index.js';
import { LEVERINGSPLAN, type Leveringsplan } from './plan.js';

const HOOGSTE_TEMPO = 1_000_000;

/**
 * Asks an address whether it wants our berichten, before anything is sent to it (NL GOV webhook guideline, abuse
 * protection of CloudEvents HTTP Webhooks): so nobody can make the hub call somebody else's system.
 */
@Injectable()
export class Handdruk {
  constructor(
    @Inject(Uitgang) private readonly uitgang: Uitgang,
    @Inject(OORSPRONG) private readonly oorsprong: string,
    @Inject(LEVERINGSPLAN) private readonly plan: Leveringsplan,
  ) {}

  /** Gives how many requests a minute the address allows, never more than we ask for. */
  async geef(url: string, grens: Grens): Promise<number> {
    const headers = {
      'user-agent': 'Estafette',
      'webhook-request-origin': this.oorsprong,
      'webhook-request-rate': String(this.plan.tempo),
    };
    const signal = AbortSignal.timeout(this.plan.timeoutMs);
    const antwoord = await this.uitgang.opties(url, { headers, signal }, grens);
    if (antwoord.soort === 'geen-antwoord') throw geweigerd(`Op de vraag OPTIONS kwam niets terug. ${antwoord.reden}`);
    const { status, koppen } = antwoord;
    if (status < 200 || status > 299) throw geweigerd(`Op de vraag OPTIONS kwam antwoord ${status}.`);
    const oorsprong = koppen['webhook-allowed-origin'];
    if (oorsprong !== '*' && oorsprong !== this.oorsprong) {
      throw geweigerd(`Antwoord op OPTIONS met WebHook-Allowed-Origin: ${this.oorsprong}`);
    }
    return this.leesTempo(koppen['webhook-allowed-rate']);
  }

  private leesTempo(kop: string | string[] | undefined): number {
    if (kop === undefined || kop === '*') return this.plan.tempo;
    const tempo = typeof kop === 'string' && /^\d{1,7}$/.test(kop) ? Number(kop) : 0;
    if (tempo < 1 || tempo > HOOGSTE_TEMPO) {
      throw geweigerd('WebHook-Allowed-Rate moet een heel getal zijn, per minuut, of *.');
    }
    return Math.min(tempo, this.plan.tempo);
  }
}

function geweigerd(waarom: string): Weigering {
  return Weigering.van('WEBHOOK_NIET_BEVESTIGD', 'url', waarom);
}

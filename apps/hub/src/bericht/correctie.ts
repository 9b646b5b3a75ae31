import { Inject, Injectable } from '@nestjs/common';
import { Database, type EntityManager } from '@estafette/persistence';
import type { Partner } from '../partner/index.js';
import { Weigering } from '../web/index.js';
import { Inname, type Uitkomst } from './inname.js';

/** A refused bericht as its sender may see it to mend it. Numbers that looked like a BSN are masked in it. */
export interface TeVerbeteren {
  readonly type: string | null;
  readonly data: unknown;
  readonly fouten: unknown;
}

interface Rij {
  readonly type: string | null;
  readonly ontvangen: Buffer;
  readonly fouten: unknown;
}

/** Sends a refused bericht again with other data, under its own id: that was never used up. */
@Injectable()
export class Correctie {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Inname) private readonly inname: Inname,
  ) {}

  async toon(partner: Partner, ceId: string): Promise<TeVerbeteren> {
    const rij = await this.zoek(partner, ceId);
    return { type: rij.type, data: lees(rij.ontvangen)['data'] ?? null, fouten: rij.fouten };
  }

  async verbeter(partner: Partner, ceId: string, data: unknown): Promise<Uitkomst> {
    if (typeof data !== 'object' || data === null) throw Weigering.van('VELD_VERPLICHT', 'data');
    const { ontvangen } = await this.zoek(partner, ceId);
    const waarde = { ...lees(ontvangen), data };
    return this.inname.neemIn(partner, { bytes: Buffer.from(JSON.stringify(waarde)), gelezen: { waarde } });
  }

  private async zoek(partner: Partner, ceId: string): Promise<Rij> {
    const wie = { soort: 'partner' as const, partnerId: partner.id };
    const rij = await this.database.inTransactie(wie, 'inzage', (em) => laatste(em, partner.id, ceId));
    if (!rij) throw Weigering.van('NIET_GEVONDEN');
    return rij;
  }
}

async function laatste(em: EntityManager, partnerId: string, ceId: string): Promise<Rij | undefined> {
  const [rij] = await em.query<Rij[]>(
    `select b.type, i.ontvangen, b.fouten from hub.bericht b join hub.bericht_inhoud i on i.bericht_id = b.id
      where b.partner_id = $1 and b.ce_id = $2 and b.status = 'geweigerd' and i.ontvangen is not null
      order by b.id desc limit 1`,
    [partnerId, ceId],
  );
  return rij;
}

/** Nothing can be mended of what was no JSON: the sender sends a new one. */
function lees(ontvangen: Buffer): Record<string, unknown> {
  try {
    const event: unknown = JSON.parse(ontvangen.toString('utf8'));
    if (typeof event === 'object' && event !== null) return event as Record<string, unknown>;
  } catch {
    // Told below, as for any other thing that is no event.
  }
  throw Weigering.van('JSON_ONGELDIG', '', 'Dit bericht kunnen wij niet lezen. Stuur een nieuw bericht.');
}

import { Inject, Injectable } from '@nestjs/common';
import { OpRooster, type Ronde } from '@estafette/messaging';
import { Database, HUB, type EntityManager } from '@estafette/persistence';
import { dagenLater, Klok, lokaleDatum, plusWerkdagen, type Kalender } from '@estafette/tijd';
import { kalenderVan } from '../norm/index.js';
import { Partner } from '../partner/index.js';
import { Signalen } from '../signaal/index.js';
import { Verwijdering } from './verwijdering.js';
import { Verzoeken } from './verzoeken.js';

/** How long a partner may take to fetch a correction. */
const BEVESTIGEN_WERKDAGEN = 2;
/** So long before the term of a request ends its regisseur is warned. */
const WAARSCHUW_DAGEN = 7;
/** After the end of a case: the term of the register of verwerkingsactiviteiten (P2Y). */
const BEWAAR_DAGEN = 730;
const PER_KEER = 20;

interface OpenVerzoek {
  readonly id: string;
  readonly soort: string;
  readonly inwonerId: string;
  readonly ontvangenOp: Date;
  readonly uiterlijk: Date;
  readonly heeftBericht: boolean;
  readonly ontvangers: readonly { readonly partnerId: string; readonly bevestigd: boolean }[];
}

const OPEN = `
  select v.id, v.soort, v.inwoner_id as "inwonerId", v.ontvangen_op as "ontvangenOp", v.uiterlijk,
         v.bericht_id is not null as "heeftBericht",
         (select coalesce(jsonb_agg(jsonb_build_object('partnerId', l.partner_id, 'bevestigd', l.status = 'bevestigd')), '[]')
            from hub.levering l where l.bericht_id = v.bericht_id) as ontvangers
    from hub.verzoek v where v.afgehandeld_op is null order by v.id limit 200 for update of v skip locked`;

/** Looks what became of requests: who confirmed, who is late, whose term ends, and whose time to be kept is over. */
@OpRooster('recht.ronde')
@Injectable()
export class Rechtenronde implements Ronde {
  readonly elkeMs = 30_000;
  readonly vlugMs = 2_000;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Verzoeken) private readonly verzoeken: Verzoeken,
    @Inject(Verwijdering) private readonly verwijdering: Verwijdering,
    @Inject(Signalen) private readonly signalen: Signalen,
    @Inject(Klok) private readonly klok: Klok,
  ) {}

  /** What is open stays open until the next round. */
  async doe(): Promise<void> {
    await this.database.inTransactie(HUB, 'rechten', async (em) => {
      const kalender = await kalenderVan(em);
      for (const verzoek of await em.query<OpenVerzoek[]>(OPEN)) await this.volg(em, verzoek, kalender);
    });
    await this.database.inTransactie(HUB, 'rechten', (em) => this.wisVerlopen(em));
  }

  private async volg(em: EntityManager, verzoek: OpenVerzoek, kalender: Kalender): Promise<void> {
    const teLaat = plusWerkdagen(verzoek.ontvangenOp, BEVESTIGEN_WERKDAGEN, kalender) <= this.klok.nu();
    for (const { partnerId, bevestigd } of verzoek.ontvangers) {
      if (bevestigd) await this.signalen.sluitPartner(em, partnerId, 'CORRECTIE_NIET_BEVESTIGD', verzoek.id);
      else if (teLaat) await this.signalen.meldPartner(em, partnerId, 'CORRECTIE_NIET_BEVESTIGD', verzoek.id);
    }
    const klaar = verzoek.heeftBericht && verzoek.ontvangers.every((o) => o.bevestigd);
    if (klaar) return this.rondAf(em, verzoek);
    const waarschuwOp = dagenLater(lokaleDatum(verzoek.uiterlijk), -WAARSCHUW_DAGEN);
    if (!isWeg(verzoek) && waarschuwOp <= lokaleDatum(this.klok.nu())) await this.signaal(em, verzoek, false);
  }

  private async rondAf(em: EntityManager, verzoek: OpenVerzoek): Promise<void> {
    await this.verzoeken.rondAf(em, verzoek.id, 'Alle ontvangers hebben bevestigd.');
    if (isWeg(verzoek)) await this.verwijdering.vergeetNamen(em, verzoek.inwonerId);
    else await this.signaal(em, verzoek, true);
  }

  private signaal(em: EntityManager, { id, inwonerId }: OpenVerzoek, opgelost: boolean): Promise<void> {
    const nu = this.klok.nu();
    return this.signalen.volg(em, {
      code: 'VERZOEK_VERLOOPT',
      onderwerp_soort: 'inwoner',
      onderwerp_id: inwonerId,
      oorzaak: id,
      gevonden_op: nu,
      vervallen_op: opgelost ? nu : null,
      reden: null,
    });
  }

  /** Whose case ended so long ago that no purpose is left. */
  private async wisVerlopen(em: EntityManager): Promise<void> {
    const vandaag = lokaleDatum(this.klok.nu());
    const verlopen = await em.query<{ id: string; partnerId: string }[]>(
      `select i.id, (select b.partner_id from hub.binding b where b.inwoner_id = i.id
                      order by b.grond = 'regie' desc, b.vanaf desc limit 1) as "partnerId"
         from hub.inwoner i
        where i.beeindigd_op < $1
          and not exists (select from hub.bewaarplicht p where p.inwoner_id = i.id and p.tot >= $2)
        order by i.beeindigd_op limit $3`,
      [dagenLater(vandaag, -BEWAAR_DAGEN), vandaag, PER_KEER],
    );
    for (const { id, partnerId } of verlopen) {
      const partner = await em.findOneByOrFail(Partner, { id: partnerId });
      const ids = await this.verzoeken.zelfde(em, id);
      await this.verwijdering.wis(em, { partner }, { inwonerId: id, ids }, 'bewaartermijn');
    }
  }
}

/** There is nobody left to be warned about. */
function isWeg({ soort }: OpenVerzoek): boolean {
  return soort === 'verwijdering' || soort === 'bewaartermijn';
}

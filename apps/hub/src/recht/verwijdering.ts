import { Inject, Injectable } from '@nestjs/common';
import { Database, HUB, type EntityManager } from '@estafette/persistence';
import { Klok, lokaleDatum } from '@estafette/tijd';
import { HubBerichten } from '../bericht/index.js';
import type { Aanmelding } from '../toegang/index.js';
import { Weigering } from '../web/index.js';
import { Verzoeken, type Betrokkene } from './verzoeken.js';

type Reden = 'verzoek-inwoner' | 'bewaartermijn';

/**
 * Erasing everything about somebody (AVG art. 17), unless there is a duty to keep. The journal keeps envelope and hash;
 * whoever got something hears that it is gone. What each partner calls the person goes when they all know.
 */
@Injectable()
export class Verwijdering {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Verzoeken) private readonly verzoeken: Verzoeken,
    @Inject(HubBerichten) private readonly hubBerichten: HubBerichten,
    @Inject(Klok) private readonly klok: Klok,
  ) {}

  voerUit(wie: Aanmelding, kandidaatId: string): Promise<string> {
    return this.database.inTransactie(HUB, 'rechten', async (em) => {
      const betrokkene = await this.verzoeken.betrokkene(em, wie, kandidaatId);
      await this.eisGeenPlicht(em, betrokkene);
      return this.wis(em, wie, betrokkene, 'verzoek-inwoner');
    });
  }

  /** Also for who is erased because the time is up. Gives the id of the request, which stays as proof. */
  async wis(
    em: EntityManager,
    wie: Pick<Aanmelding, 'partner' | 'medewerker'>,
    { inwonerId, ids }: Betrokkene,
    reden: Reden,
  ): Promise<string> {
    const ontvangers = await this.verzoeken.kregen(em, ids, wie.partner.id);
    const soort = reden === 'bewaartermijn' ? 'bewaartermijn' : 'verwijdering';
    const id = await this.verzoeken.neem(em, wie, inwonerId, soort);
    await eenNaam(em, inwonerId, ids);
    await em.query(`select hub.wis_inwoner($1, $2, $3, $4)`, [ids, reden, id, this.klok.nu()]);
    const gevolg = { onderwerp: { soort: 'inwoner' as const, id: inwonerId }, inwonerId, ontvangers };
    const data = { inwoner: { id: inwonerId }, reden };
    const berichtId = await this.hubBerichten.verstuur(em, 'gegevens.gewist', data, gevolg);
    await this.verzoeken.verstuurd(em, id, berichtId, 'Gewist. Niemand anders had gegevens.');
    return id;
  }

  /** After everyone knows: nobody can call the person by any name any more. */
  async vergeetNamen(em: EntityManager, inwonerId: string): Promise<void> {
    await em.query(`delete from hub.verwijzing where soort = 'inwoner' and intern_id = $1`, [inwonerId]);
  }

  private async eisGeenPlicht(em: EntityManager, { ids }: Betrokkene): Promise<void> {
    const [plicht] = await em.query<{ reden: string; tot: string }[]>(
      `select reden, tot::text from hub.bewaarplicht where inwoner_id = any($1) and tot >= $2 order by tot desc limit 1`,
      [ids, lokaleDatum(this.klok.nu())],
    );
    if (plicht)
      throw Weigering.van('BEWAARPLICHT', '', `Bewaren moet tot en met ${plicht.tot}: ${plicht.reden}`, plicht);
  }
}

/** Who knew the person under an id that was joined with another, must still be told by that name. */
async function eenNaam(em: EntityManager, inwonerId: string, ids: readonly string[]): Promise<void> {
  const ander = `v.soort = 'inwoner' and v.intern_id = any($2) and v.intern_id <> $1`;
  await em.query(
    `update hub.verwijzing v set intern_id = $1 where ${ander} and not exists (
       select from hub.verwijzing x where x.partner_id = v.partner_id and x.soort = 'inwoner' and x.intern_id = $1)`,
    [inwonerId, ids],
  );
  await em.query(`delete from hub.verwijzing v where ${ander}`, [inwonerId, ids]);
}

import { Inject, Injectable } from '@nestjs/common';
import { soortVanType, splitsVertrouwelijk, TYPE_VOORVOEGSEL } from '@estafette/contracts';
import { Database, HUB } from '@estafette/persistence';
import { HubBerichten, Portaalberichten } from '../bericht/index.js';
import type { Aanmelding } from '../toegang/index.js';
import { Weigering } from '../web/index.js';
import { Verzoeken } from './verzoeken.js';

export interface Verbetering {
  readonly profiel?: object;
  readonly keten?: object;
}

/**
 * A fact is wrong (AVG art. 16 and 19): the right one stands in the profile at once, also where the wrong one had a better
 * source, and everyone who got the wrong one hears it, whether still bound or not. Who is not, gets no new value.
 */
@Injectable()
export class Correctie {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Verzoeken) private readonly verzoeken: Verzoeken,
    @Inject(Portaalberichten) private readonly portaal: Portaalberichten,
    @Inject(HubBerichten) private readonly hubBerichten: HubBerichten,
  ) {}

  async voerUit(wie: Aanmelding, kandidaatId: string, verbetering: Verbetering): Promise<string> {
    const onderdelen = onderdelenVan(verbetering);
    if (onderdelen.length === 0)
      throw Weigering.van('VELD_VERPLICHT', 'profiel', 'Zeg welk gegeven fout is, en wat het moet zijn.');
    const { inwonerId, ids } = await this.database.inTransactie(HUB, 'rechten', async (em) => {
      const betrokkene = await this.verzoeken.betrokkene(em, wie, kandidaatId);
      // What was wrong does not win from what is right because it had a better source.
      await em.query(`delete from hub.kandidaat_herkomst where kandidaat_id = any($1) and onderdeel = any($2)`, [
        betrokkene.ids,
        onderdelen.map((naam) => naam.split('.').at(-1)),
      ]);
      return betrokkene;
    });
    const uitkomst = await this.portaal.stuur(
      { partner: wie.partner, medewerker: wie.medewerker, sleutel: undefined },
      'kandidaatprofiel.aangevuld',
      { inwoner: { id: kandidaatId }, ...verbetering },
    );
    if (uitkomst.soort === 'geweigerd') throw uitkomst.weigering;
    return this.database.inTransactie(HUB, 'rechten', async (em) => {
      const id = await this.verzoeken.neem(em, wie, inwonerId, 'correctie', { onderdelen });
      const ontvangers = await this.verzoeken.kregen(em, ids, wie.partner.id);
      const data = open({ inwoner: { id: inwonerId }, onderdelen, ...verbetering });
      const gevolg = { onderwerp: { soort: 'inwoner' as const, id: inwonerId }, inwonerId, ontvangers };
      const berichtId = await this.hubBerichten.verstuur(em, NAAM, data, gevolg);
      await this.verzoeken.verstuurd(em, id, berichtId, 'Verbeterd. Niemand anders had dit gegeven.');
      return id;
    });
  }
}

const NAAM = 'gegevens.gecorrigeerd';
const KWALIFICATIE = 'arbeidsmarktkwalificatie';

/** Parts by their name in the profile; those of the qualification each have a source of their own. */
function onderdelenVan({ profiel = {}, keten = {} }: Verbetering): string[] {
  const { [KWALIFICATIE]: kwalificatie = {}, ...overig } = profiel as Readonly<Record<string, object>>;
  return [
    ...Object.keys(overig).map((naam) => `profiel.${naam}`),
    ...Object.keys(kwalificatie).map((naam) => `profiel.${KWALIFICATIE}.${naam}`),
    ...Object.keys(keten).map((naam) => `keten.${naam}`),
  ];
}

/** What lies in the vault is told in the profile's own bericht; here only that it was wrong. */
function open(data: object): object {
  return splitsVertrouwelijk(soortVanType(TYPE_VOORVOEGSEL + NAAM)!.klasse, data).open;
}

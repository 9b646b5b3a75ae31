import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Database, HUB } from '@estafette/persistence';
import { Weigering } from '../../web/index.js';
import { Aansluitingen, type Adres } from '../aansluiting/index.js';
import type { Aanroep } from '../aanroep/index.js';
import { Bevragingen } from '../bevraging/index.js';
import { Bron, Profielen } from '../bron/index.js';
import { Buitenlijn, type Buitenantwoord, type Koppen, type Match } from '../buiten/index.js';
import { Contactmomenten } from '../contactmoment/index.js';
import { zoeksoorten, type Zoeksoort } from '../contract/index.js';
import { VUM_MAXIMUM, VUM_WACHT_MS } from '../instellingen/index.js';
import { leesContactmomentvraag, leesSelectievraag, Zoeker, type Selectievraag } from '../vraag/index.js';
import { Vragen, type Verwijzing } from './vragen.js';

/** An answer of the exchange; `nietGeantwoord` are the OINs of sources that did not answer in time. */
export interface Uitwisselantwoord {
  readonly inhoud: object;
  readonly nietGeantwoord: readonly string[];
}

interface Gevraagd {
  readonly adres: Adres;
  readonly antwoord: Buitenantwoord;
}

/** Partners that the Wet SUWI names. */
const SUWI = ['gemeente', 'uwv'];

/** Asks us and all partners with a source at once, on behalf of an asker. */
@Injectable()
export class Uitwisseling {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Aansluitingen) private readonly aansluitingen: Aansluitingen,
    @Inject(Bron) private readonly bron: Bron,
    @Inject(Buitenlijn) private readonly lijn: Buitenlijn,
    @Inject(Contactmomenten) private readonly contactmomenten: Contactmomenten,
    @Inject(Profielen) private readonly profielen: Profielen,
    @Inject(Zoeker) private readonly zoeker: Zoeker,
    @Inject(Vragen) private readonly vragen: Vragen,
    @Inject(Bevragingen) private readonly bevragingen: Bevragingen,
    @Inject(VUM_MAXIMUM) private readonly maximum: number,
    @Inject(VUM_WACHT_MS) private readonly wachtMs: number,
  ) {}

  async zoek(aanroep: Aanroep, soort: Zoeksoort, body: Buffer | undefined): Promise<Uitwisselantwoord> {
    const vraag = leesSelectievraag(soort, body);
    const [eigen, buiten] = await Promise.all([
      this.eigen(vraag),
      this.vraagBronnen(aanroep, soort, vraag.vraagObject),
    ]);
    const { idVeld } = zoeksoorten[soort];
    const gegeven = [...eigen.matches, ...vanBuiten(buiten, idVeld, this.maximum)];
    const vraagID = randomUUID();
    const nietGeantwoord = zwijgers(buiten);
    return this.database.inTransactie(HUB, 'matching', async (em) => {
      const vumIds = await this.vragen.bewaar(
        em,
        { id: vraagID, partnerId: aanroep.partner.id, soort },
        gegeven.map(({ verwijzing }) => verwijzing),
      );
      await this.bevragingen.noteer(em, aanroep, {
        kant: 'uitwisseling',
        wat: 'vraag',
        soort,
        vraag: vraag.vraagObject,
        getoond: eigen.ids,
        bijzonderheden: { vraagID, gegeven: gegeven.length, nietGeantwoord },
      });
      const matches = gegeven.map(({ match }, i) => ({ ...zonderVeld(match, idVeld), vumID: vumIds[i] }));
      return {
        inhoud: { maximumAantalResultatenBereikt: eigen.meer || ietsMeer(buiten), vraagID, matches },
        nietGeantwoord,
      };
    });
  }

  async zoekContactmomenten(aanroep: Aanroep, body: Buffer | undefined): Promise<Uitwisselantwoord> {
    const vraag = leesContactmomentvraag(body);
    const [eigen, buiten] = await Promise.all([
      this.database.inTransactie(HUB, 'inzage', (em) => this.contactmomenten.antwoord(em, vraag)),
      this.vraagBronnen(aanroep, 'contactmomenten', vraag.vraagObject),
    ]);
    const vraagID = randomUUID();
    const nietGeantwoord = zwijgers(buiten);
    await this.database.inTransactie(HUB, 'inzage', (em) =>
      this.bevragingen.noteer(em, aanroep, {
        kant: 'uitwisseling',
        wat: 'vraag',
        soort: 'contactmomenten',
        vraag: vraag.vraagObject,
        getoond: [],
        bijzonderheden: { vraagID, nietGeantwoord },
      }),
    );
    const matches = [...eigen.matches, ...buiten.flatMap(({ antwoord }) => matchesVan(antwoord, this.maximum))];
    const meer = eigen.maximumAantalResultatenBereikt || ietsMeer(buiten);
    return { inhoud: { maximumAantalResultatenBereikt: meer, vraagID, matches }, nietGeantwoord };
  }

  async detail(aanroep: Aanroep, soort: Zoeksoort, vumId: string): Promise<object> {
    const verwijzing = await this.database.inTransactie(HUB, 'inzage', (em) =>
      this.vragen.neemDetail(em, aanroep.partner.id, soort, vumId),
    );
    const detail =
      verwijzing.bronId === null
        ? await this.eigenDetail(aanroep, soort, verwijzing)
        : await this.detailVanBron(aanroep, soort, verwijzing.bronId, verwijzing);
    return { bronID: verwijzing.bronOin, [zoeksoorten[soort].enkelvoud]: detail };
  }

  private async eigen(vraag: Selectievraag) {
    const antwoord = await this.database.inTransactie(HUB, 'matching', (em) => this.bron.antwoord(em, vraag));
    const matches = antwoord.treffers.map(({ nummer, oin }, i) => ({
      match: antwoord.matches[i] as Match,
      verwijzing: { bronId: null, bronOin: oin, nummer },
    }));
    return { matches, ids: antwoord.treffers.map(({ id }) => id), meer: antwoord.maximumAantalResultatenBereikt };
  }

  private async vraagBronnen(
    aanroep: Aanroep,
    soort: Zoeksoort | 'contactmomenten',
    vraagObject: object,
  ): Promise<Gevraagd[]> {
    const bronnen = await this.database.inTransactie(HUB, 'matching', (em) =>
      this.aansluitingen.bronnen(em, aanroep.partner.id),
    );
    const signal = AbortSignal.timeout(this.wachtMs);
    return Promise.all(
      bronnen.map(async (adres) => ({
        adres,
        antwoord: await this.lijn.zoek(adres, 'bron', soort, vraagObject, koppenVoor(aanroep, adres), signal),
      })),
    );
  }

  private eigenDetail(aanroep: Aanroep, soort: Zoeksoort, { nummer, bronOin }: Verwijzing): Promise<object> {
    return this.database.inTransactie(HUB, 'inzage', async (em) => {
      const treffer = await this.zoeker.vind(em, soort, nummer, bronOin);
      if (!treffer) throw Weigering.van('PARAMETER_ONJUIST', 'vumID', 'Dit profiel is er niet meer.');
      const bijzonderheden = { bron: bronOin };
      await this.bevragingen.noteer(em, aanroep, {
        kant: 'uitwisseling',
        wat: 'detail',
        soort,
        vraag: {},
        getoond: [treffer.id],
        bijzonderheden,
      });
      return this.profielen.detail(em, soort, treffer);
    });
  }

  private async detailVanBron(
    aanroep: Aanroep,
    soort: Zoeksoort,
    bronId: string,
    { nummer, vraagId }: Verwijzing & { readonly vraagId: string },
  ): Promise<object> {
    const adres = await this.database.inTransactie(HUB, 'inzage', (em) =>
      this.aansluitingen.adresVan(em, 'bron_url', bronId),
    );
    const signal = AbortSignal.timeout(this.wachtMs);
    const antwoord =
      adres && (await this.lijn.detail(adres, 'bron', soort, nummer, koppenVoor(aanroep, adres), signal));
    return this.database
      .inTransactie(HUB, 'inzage', async (em) => {
        const gelukt = antwoord?.soort === 'detail';
        await this.bevragingen.noteer(em, aanroep, {
          kant: 'uitwisseling',
          wat: 'detail',
          soort,
          vraag: {},
          getoond: [],
          bijzonderheden: { bron: adres?.oin, gelukt },
        });
        if (gelukt) return antwoord.detail;
        await this.vragen.geefDetailTerug(em, vraagId);
        return undefined;
      })
      .then((detail) => {
        if (detail) return detail;
        throw Weigering.van(antwoord?.soort === 'limiet' ? 'LIMIET_BEREIKT' : 'TIJDELIJK_NIET_BESCHIKBAAR');
      });
  }
}

/** The other side hears who asks, and that it is asked by way of us. */
function koppenVoor({ van, partner }: Aanroep, { oin }: Adres): Koppen {
  return { van, naar: oin, via: oin, suwi: SUWI.includes(partner.soort) };
}

function vanBuiten(buiten: readonly Gevraagd[], idVeld: string, maximum: number) {
  return buiten.flatMap(({ adres, antwoord }) =>
    matchesVan(antwoord, maximum).map((match) => ({
      match,
      verwijzing: { bronId: adres.partnerId, bronOin: adres.oin, nummer: String(match[idVeld]) },
    })),
  );
}

/** One source never gives more than was agreed. */
function matchesVan(antwoord: Buitenantwoord, maximum: number): readonly Match[] {
  return antwoord.soort === 'matches' ? antwoord.matches.slice(0, maximum) : [];
}

function zwijgers(buiten: readonly Gevraagd[]): string[] {
  return buiten.flatMap(({ adres, antwoord }) => (antwoord.soort === 'geen' ? [adres.oin] : []));
}

function ietsMeer(buiten: readonly Gevraagd[]): boolean {
  return buiten.some(({ antwoord }) => antwoord.soort === 'matches' && antwoord.meer);
}

function zonderVeld(match: Match, veld: string): Match {
  return Object.fromEntries(Object.entries(match).filter(([naam]) => naam !== veld));
}

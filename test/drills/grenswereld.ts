import { randomUUID } from 'node:crypto';
import { maakBsn } from '../support/bsn.js';
import { sql } from '../support/database.js';
import { inhoudVan, type Partnerlijn } from './partnerlijn.js';
import type { Partners } from './partners.js';
import { wachtTot } from './volhouden.js';

const GEDULD_MS = 60_000;

/** The kinds of things that have an id in an address. */
export type Idsoort =
  | 'apartwerk'
  | 'inwoner'
  | 'overdracht'
  | 'vacature'
  | 'voorstel'
  | 'vraag'
  | 'run'
  | 'verzoek'
  | 'vumvraag'
  | 'bericht'
  | 'lease'
  | 'levering'
  | 'herbezorging'
  | 'plaatsing'
  | 'partner'
  | 'identiteitsvraag'
  | 'samenvoeging';

/** An id that only these partners may use. */
export interface Bezit {
  readonly soort: Idsoort;
  readonly eigenaars: readonly string[];
  readonly id: string;
}

/** Words that stand in everything that is told of one inwoner, with the partners that may read them. */
export interface Kanarie {
  readonly woord: string;
  readonly magLezen: ReadonlySet<string>;
}

interface Inwoner {
  readonly kenmerk: string;
  readonly kanarie: Kanarie;
}

interface Nemer {
  readonly team: string;
  readonly dienst: string;
}

const NEMERS: Readonly<Record<string, Nemer>> = {
  scalabor: { team: 'intake', dienst: 'arbeidsontwikkeltraject' },
  caw: { team: 'advies', dienst: 'activerend-werk-orientatie' },
  wsp: { team: 'accountmanagers', dienst: 'bemiddeling-wsp' },
};
const PER_NEMER = 3;

/** A small region in which every partner has something of its own, and every fact says whose it is. */
export class Grenswereld {
  readonly kanaries: Kanarie[] = [];
  readonly bezit: Bezit[] = [];
  /** Our own ids: no partner may ever read one. */
  interneIds: ReadonlySet<string> = new Set();

  constructor(
    private readonly partners: Partners,
    private readonly beheerder: string,
  ) {}

  /** Fills the region over the API, and notes of each id whose it is. */
  async vul(): Promise<void> {
    for (const nemer of Object.keys(NEMERS)) {
      for (let i = 0; i < PER_NEMER; i++) await this.biedAan(nemer);
    }
    for (let i = 0; i < PER_NEMER; i++) await this.meldProfiel('uwv', this.nieuweInwoner(['uwv']));
    await this.leerIdentiteit();
    await this.plaatsVacatures();
    await this.leerOverdrachten();
    await this.leerVoorstellen();
    await this.leerPlaatsingen();
    await this.leerLeases();
    await this.leerAfgekeurd();
    for (const naam of this.partners.namen) this.noteer('partner', naam, naam, 'beheer');
    await this.leerVragenEnInterneIds();
  }

  /** Ids of this kind that are not this partner's. */
  vreemd(soort: Idsoort, partner: string): Bezit[] {
    return this.bezit.filter((b) => b.soort === soort && !b.eigenaars.includes(partner));
  }

  eigen(soort: Idsoort, partner: string): Bezit[] {
    return this.bezit.filter((b) => b.soort === soort && b.eigenaars.includes(partner));
  }

  private noteer(soort: Idsoort, id: string, ...eigenaars: string[]): void {
    this.bezit.push({ soort, eigenaars, id });
  }

  private nieuweInwoner(magLezen: readonly string[]): Inwoner {
    const nummer = this.kanaries.length + 1;
    const kanarie = { woord: `kanarie${nummer}vogel`, magLezen: new Set(magLezen) };
    this.kanaries.push(kanarie);
    return { kenmerk: `${kanarie.woord}-kenmerk`, kanarie };
  }

  private async biedAan(nemer: string): Promise<void> {
    const { team, dienst } = NEMERS[nemer]!;
    const inwoner = this.nieuweInwoner(['wi', nemer]);
    await this.meldProfiel('wi', inwoner);
    await this.stuur('wi', 'contactpersoon.toegewezen', {
      inwoner: { kenmerkPartner: inwoner.kenmerk },
      team: { partner: 'wi', team: 'gebiedsteam-noord' },
      regisseur: { code: 'r.devries', naam: 'R. de Vries' },
    });
    const { id } = await this.stuur('wi', 'overdracht.aangeboden', {
      inwoner: { kenmerkPartner: inwoner.kenmerk },
      van: { partner: 'wi', team: 'gebiedsteam-noord' },
      gever: { code: 'r.devries', naam: 'R. de Vries' },
      naar: { partner: nemer, team },
      dienst,
      doel: `Doel van ${inwoner.kanarie.woord}.`,
    });
    // A bericht is also known to who received it; so it is foreign only to the rest.
    this.noteer('bericht', id, 'wi', nemer);
  }

  /** What was refused is its sender's alone, to correct. */
  private async leerAfgekeurd(): Promise<void> {
    const lijn = this.partners.lijn('wi');
    const { bericht } = inhoudVan(await lijn.stuur(lijn.event('overdracht.ingetrokken', randomUUID(), { reden: 'x' })));
    this.noteer('bericht', String(bericht), 'wi');
  }

  private async meldProfiel(partner: string, { kenmerk, kanarie }: Inwoner, wie: object = {}): Promise<void> {
    const { betreft } = await this.stuur(partner, 'kandidaatprofiel.vastgesteld', {
      inwoner: { kenmerkPartner: kenmerk, ...wie },
      profiel: {
        persoonlijkePresentatie: `Dit is ${kanarie.woord}.`,
        emailadres: [`${kanarie.woord}@voorbeeld.nl`],
        mobiliteit: { bemiddelingspostcode: '6811AA' },
      },
      keten: { ladderTrede: { trede: 3, datum: '2026-10-01', maker: kanarie.woord } },
    });
    this.noteer('inwoner', betreft.id, partner);
  }

  /** Two who may be the same person: one question that waits, and one that was answered with yes. */
  private async leerIdentiteit(): Promise<void> {
    const wi = this.partners.lijn('wi');
    for (const nummer of [1, 2]) {
      const inwoner = this.nieuweInwoner(['wi', 'uwv']);
      const wie = (geboortedatum: string): object => ({
        bsn: maakBsn(nummer),
        persoon: { achternaam: inwoner.kanarie.woord, geboortedatum },
      });
      await this.meldProfiel('wi', inwoner, wie('1980-05-17'));
      await this.meldProfiel('uwv', inwoner, wie('1990-01-01'));
    }
    const [een, twee] = inhoudVan(await wi.haal('/identiteitsvragen'))['identiteitsvragen'] as { id: string }[];
    this.noteer('identiteitsvraag', een!.id, 'wi');
    const antwoord = await wi.post(`/identiteitsvragen/${twee!.id}/antwoord`, { antwoord: 'dezelfde' });
    this.noteer('samenvoeging', String(inhoudVan(antwoord)['samenvoeging']), 'wi');
  }

  private async plaatsVacatures(): Promise<void> {
    const { betreft } = await this.stuur('wsp', 'vacature.gepubliceerd', {
      vacature: { kenmerkPartner: 'grens-vacature' },
      profiel: { naamVacature: 'Orderpicker', adres: { postcode: '6811AA' } },
    });
    const vraag = await this.partners.lijn('wsp').post(`/vacatures/${betreft.id}/kandidaten`, { aantal: 10 });
    if (vraag.status !== 200) throw new Error(`kandidaten: ${vraag.status} ${vraag.tekst}`);
    await this.legVoor(betreft.id, inhoudVan(vraag)['kandidaten'] as { kandidaatId: string }[]);
    // A vacature is open to all, each under an id of its own.
    for (const naam of this.partners.namen) {
      const lijst = inhoudVan(await this.partners.lijn(naam).haal('/vacatures'))['vacatures'] as { id: string }[];
      lijst.forEach(({ id }) => this.noteer('vacature', id, naam));
    }
  }

  /** The WSP puts forward whom it does not know; nobody has answered yet. */
  private async legVoor(vacature: string, kandidaten: readonly { kandidaatId: string }[]): Promise<void> {
    for (const { kandidaatId } of kandidaten.slice(0, PER_NEMER)) {
      await this.stuur('wsp', 'voorstel.voorgelegd', {
        vacature: { id: vacature },
        inwoner: { id: kandidaatId },
        waarom: 'Dit past.',
      });
    }
  }

  private async leerVoorstellen(): Promise<void> {
    for (const naam of this.partners.namen) {
      const { voorstellen } = inhoudVan(await this.partners.lijn(naam).haal('/voorstellen?maximum=200'));
      (voorstellen as { id: string }[]).forEach(({ id }) => this.noteer('voorstel', id, naam));
    }
  }

  private async leerOverdrachten(): Promise<void> {
    for (const naam of this.partners.namen) {
      const inhoud = inhoudVan(await this.partners.lijn(naam).haal('/overdrachten?maximum=200'));
      for (const o of inhoud['overdrachten'] as { id: string; inwoner: { id: string } }[]) {
        this.noteer('overdracht', o.id, naam);
        if (naam !== 'wi') this.noteer('inwoner', o.inwoner.id, naam);
      }
    }
  }

  /** Scalabor tells of work of somebody whom W&I handed over: both know the plaatsing, nobody else. */
  private async leerPlaatsingen(): Promise<void> {
    const { overdrachten } = inhoudVan(await this.partners.lijn('scalabor').haal('/overdrachten?maximum=1'));
    const [{ inwoner }] = overdrachten as [{ inwoner: { id: string } }];
    const start = { inwoner: { id: inwoner.id }, vorm: 'werkervaring', vanaf: '2026-11-02' };
    await this.stuur('scalabor', 'plaatsing.gestart', start);
    for (const naam of this.partners.namen) {
      const { plaatsingen } = inhoudVan(await this.partners.lijn(naam).haal('/plaatsingen?maximum=200'));
      (plaatsingen as { id: string }[]).forEach(({ id }) => this.noteer('plaatsing', id, naam));
    }
  }

  private async leerLeases(): Promise<void> {
    for (const naam of Object.keys(NEMERS)) {
      const lijn = this.partners.lijn(naam);
      const gevuld = await wachtTot(async () => {
        const { leaseId, berichten } = await lijn.neem(1, 1);
        if (berichten.length > 0) this.noteer('lease', leaseId, naam);
        return berichten.length > 0;
      }, GEDULD_MS);
      if (!gevuld) throw new Error(`De postbus van ${naam} bleef leeg.`);
    }
  }

  private async leerLeveringen(): Promise<void> {
    const leveringen = await sql<{ id: string; naam: string }>(
      this.beheerder,
      `select l.id, p.naam from hub.levering l join hub.partner p on p.id = l.partner_id limit 40`,
    );
    leveringen.forEach(({ id, naam }) => this.noteer('levering', id, naam));
    for (const naam of ['wi', 'scalabor']) {
      const { tekst } = await this.partners.lijn(naam).post('/herbezorgingen', { status: ['mislukt'] });
      this.noteer('herbezorging', (JSON.parse(tekst) as { id: string }).id, naam);
    }
  }

  private async leerVragenEnInterneIds(): Promise<void> {
    const vragen = await sql<{ id: string; naam: string }>(
      this.beheerder,
      `select v.id, p.naam from hub.kandidatenvraag v join hub.partner p on p.id = v.partner_id`,
    );
    vragen.forEach(({ id, naam }) => this.noteer('vraag', id, naam));
    // A run has no owner; only the manager of the hub may have it done again.
    const runs = await sql<{ id: string }>(this.beheerder, 'select id from matcher.run');
    runs.forEach(({ id }) => this.noteer('run', id, 'beheer'));
    await this.leerLeveringen();
    // As an exchange outside would leave it: there is none in a drill.
    const buitenvragen = await sql<{ id: string; naam: string }>(
      this.beheerder,
      `insert into hub.vum_buitenvraag (id, partner_id, vacature_id, uitwisseling_id, meer, gesteld_op, bewaar_tot)
       select gen_random_uuid(), p.id, v.id, p.id, false, now(), now() + interval '1 day'
         from hub.vacature v join hub.partner p on p.id = v.partner_id limit 2
       returning id, (select naam from hub.partner where id = partner_id) as naam`,
    );
    buitenvragen.forEach(({ id, naam }) => this.noteer('vumvraag', id, naam));
    // As a matcher that died with it would leave it.
    const [apart] = await sql<{ id: string }>(
      this.beheerder,
      `insert into matcher.apart_werk (outbox_id, wachtrij, ids, uitval, reden)
       values (gen_random_uuid(), 'bewaking', '{}', 4, 'drill') returning outbox_id as id`,
    );
    this.noteer('apartwerk', apart!.id, 'beheer');
    await this.leerVerzoeken();
    const intern = await sql<{ id: string }>(this.beheerder, `select distinct intern_id as id from hub.verwijzing`);
    this.interneIds = new Set(intern.map(({ id }) => id));
  }

  /** One of each of two partners: to make one a person has to prove who they are. */
  private async leerVerzoeken(): Promise<void> {
    const verzoeken = await sql<{ id: string; naam: string }>(
      this.beheerder,
      `insert into hub.verzoek (partner_id, inwoner_id, soort, ontvangen_op, uiterlijk)
       select p.id, (select id from hub.inwoner limit 1), 'inzage', now(), now() + interval '30 days'
         from hub.partner p where p.naam in ('wi', 'scalabor')
       returning id, (select naam from hub.partner where id = partner_id) as naam`,
    );
    verzoeken.forEach(({ id, naam }) => this.noteer('verzoek', id, naam));
  }

  private async stuur(partner: string, naam: string, data: object): Promise<{ id: string; betreft: { id: string } }> {
    const lijn: Partnerlijn = this.partners.lijn(partner);
    const antwoord = await lijn.stuur(lijn.event(naam, randomUUID(), data));
    if (antwoord.status !== 202) throw new Error(`${naam}: ${antwoord.status} ${antwoord.tekst}`);
    return inhoudVan(antwoord) as unknown as { id: string; betreft: { id: string } };
  }
}

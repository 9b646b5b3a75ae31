import { randomUUID } from 'node:crypto';
import {
  catalogus,
  metVerwijzingen,
  verwijzingenIn,
  type Berichtsoort,
  type Partnersoort,
  type Verwijssoort,
} from '@estafette/contracts';
import { Verwijzingen } from '@estafette/hub/verwijzing/index';
import { stappen as voorstelverzoeken } from '@estafette/hub/voorstel/stapverzoek';
import { Database, HUB } from '@estafette/persistence';
import { levens, type Overgang } from '../documenten/overgangen.js';
import { voorbeelddata } from '../documenten/voorbeeld.js';
import type { Keten } from '../support/keten.js';
import type { Antwoord } from '../support/neppartner.js';
import { biedAan, gebiedsteamNoord, regisseurDeVries } from '../support/verhaal.js';

type Naam = 'wi' | 'scalabor' | 'wsp' | 'caw' | 'uwv' | 'aanbieder' | 'swt' | 'lwl' | 'szeebra' | 'school';

/** In this order: the first whose kind may send it, sends it. */
const AFZENDERS: Readonly<Record<Naam, Partnersoort>> = {
  wsp: 'werkgeversservicepunt',
  scalabor: 'arbeidsontwikkelbedrijf',
  wi: 'gemeente',
  caw: 'centrum-activerend-werk',
  uwv: 'uwv',
  aanbieder: 'aanbieder',
  swt: 'wijkteam',
  lwl: 'leerwerkloket',
  szeebra: 'register',
  school: 'school',
};
const PARTIJ: Readonly<Record<string, Naam>> = {
  nemer: 'scalabor',
  gever: 'wi',
  regie: 'wi',
  regisseur: 'wi',
  voorlegger: 'wsp',
};

/** What an example may point to, by the hub's own ids. */
type Wereld = Partial<Record<Verwijssoort, string>>;

/** Makes the world that the example of a bericht supposes, and posts it there. */
export class Voorbeeldwereld {
  constructor(private readonly keten: Keten) {}

  async stuur(soort: Berichtsoort): Promise<Antwoord> {
    const wereld = await this.bereid(soort);
    return this.post(soort, this.afzender(soort), wereld);
  }

  private async bereid(soort: Berichtsoort): Promise<Wereld> {
    const nodig = new Set(verwijzingenIn(soort.klasse, voorbeelddata(soort)).map((v) => v.soort));
    const kenmerk = randomUUID();
    const wereld: Wereld = { inwoner: await this.inwoner(kenmerk) };
    if (nodig.has('overdracht')) wereld.overdracht = await this.overdracht(soort, kenmerk, wereld);
    if (nodig.has('vacature') || nodig.has('voorstel')) wereld.vacature = await this.vacature(this.voorlegger(soort));
    if (nodig.has('voorstel')) wereld.voorstel = await this.voorstel(soort, wereld);
    if (nodig.has('plaatsing') && soort.naam !== 'plaatsing.gestart') wereld.plaatsing = await this.plaatsing();
    return wereld;
  }

  private async inwoner(kenmerkPartner: string): Promise<string> {
    const wi = this.keten.partner('wi');
    const inwoner = { kenmerkPartner };
    await wi.stuurGoed('kandidaatprofiel.vastgesteld', { inwoner, profiel: {} });
    const { betreft } = await wi.stuurGoed('contactpersoon.toegewezen', {
      inwoner,
      team: gebiedsteamNoord,
      regisseur: regisseurDeVries,
    });
    return this.intern(betreft.id);
  }

  private async overdracht(soort: Berichtsoort, kenmerk: string, wereld: Wereld): Promise<string> {
    const id = await this.intern((await biedAan(this.keten.partner('wi'), kenmerk)).id);
    const weg = pad(levens['overdracht']!, 'aangeboden', beginVan('overdracht', soort) ?? 'gestart');
    for (const { bericht, door } of weg) await this.postGoed(bericht, PARTIJ[door]!, { ...wereld, overdracht: id });
    return id;
  }

  private async vacature(naam: Naam): Promise<string> {
    const vacature = { kenmerkPartner: randomUUID() };
    const { betreft } = await this.keten.partner(naam).stuurGoed('vacature.gepubliceerd', { vacature, profiel: {} });
    return this.intern(betreft.id);
  }

  private async voorstel(soort: Berichtsoort, wereld: Wereld): Promise<string> {
    const { betreft } = (await this.postGoed('voorstel.voorgelegd', this.voorlegger(soort), wereld)).inhoud;
    const id = await this.intern(betreft.id);
    const overgangen = levens['voorstel']!.filter(({ bericht }) => bericht.startsWith('voorstel.'));
    const doel = beginVan('voorstel', soort) ?? 'akkoord';
    for (const { stap, door } of pad(overgangen, 'voorgelegd', doel)) {
      const { bericht, vast } = voorstelverzoeken[stap]!;
      const wie = door === 'voorlegger' ? this.voorlegger(soort) : PARTIJ[door]!;
      const voorstel = await this.buitennaam(wie, 'voorstel', id);
      await this.keten.partner(wie).stuurGoed(bericht, { ...vast, voorstel });
    }
    return id;
  }

  private async plaatsing(): Promise<string> {
    const soort = soortVan('plaatsing.gestart');
    const { betreft } = (await this.postGoed(soort.naam, this.afzender(soort), await this.bereid(soort))).inhoud;
    return this.intern(betreft.id);
  }

  private async postGoed(naam: string, afzender: Naam, wereld: Wereld): Promise<Antwoord> {
    const antwoord = await this.post(soortVan(naam), afzender, wereld);
    if (antwoord.status !== 202) throw new Error(`${naam}: ${JSON.stringify(antwoord.inhoud)}`);
    return antwoord;
  }

  /** Posts the example, with its references as the sender knows them. What may be new, stays as it is. */
  private async post(soort: Berichtsoort, afzender: Naam, wereld: Wereld): Promise<Antwoord> {
    const data = voorbeelddata(soort);
    const namen = new Map<string, object>();
    for (const { pad: plek, soort: wat, magNieuw, verwijzing } of verwijzingenIn(soort.klasse, data)) {
      const nieuw = wat === 'inwoner' ? verwijzing : { kenmerkPartner: randomUUID() };
      namen.set(plek, wereld[wat] && !magNieuw ? await this.buitennaam(afzender, wat, wereld[wat]) : nieuw);
    }
    return this.keten.partner(afzender).stuur(
      soort.naam,
      metVerwijzingen(soort.klasse, data, (plek) => namen.get(plek)),
    );
  }

  private afzender(soort: Berichtsoort): Naam {
    const overgang = levens[onderwerp(soort)]?.find(({ bericht }) => bericht === soort.naam);
    const door = overgang && PARTIJ[overgang.door];
    if (door) return door;
    if (soort.naam === 'overdracht.aangeboden') return 'wi';
    const overOverdracht = verwijzingenIn(soort.klasse, voorbeelddata(soort)).some((v) => v.soort === 'overdracht');
    const volgorde = [...(overOverdracht ? ['scalabor' as const] : []), ...(Object.keys(AFZENDERS) as Naam[])];
    return volgorde.find((naam) => soort.afzenders.includes(AFZENDERS[naam]))!;
  }

  /** Who put forward what this bericht is about: it must be the same partner for all of it. */
  private voorlegger(soort: Berichtsoort): Naam {
    const afzender = this.afzender(soort);
    return afzender === 'scalabor' ? 'scalabor' : 'wsp';
  }

  private async intern(extern: string): Promise<string> {
    const [rij] = await this.keten.sql<{ id: string }>(
      `select intern_id as id from hub.verwijzing where extern_id = $1`,
      [extern],
    );
    return rij!.id;
  }

  private async buitennaam(partner: Naam, soort: Verwijssoort, id: string): Promise<{ id: string }> {
    const [wie] = await this.keten.sql<{ id: string }>(`select id from hub.partner where naam = $1`, [partner]);
    const verwijzingen = this.keten.vanHub(Verwijzingen);
    const naam = await this.keten
      .vanHub(Database)
      .inTransactie(HUB, 'inzage', (em) => verwijzingen.buitennaam(em, wie!.id, soort, id));
    return { id: naam.id };
  }
}

export function soortVan(naam: string): Berichtsoort {
  return catalogus.find((soort) => soort.naam === naam)!;
}

function onderwerp({ naam }: Berichtsoort): string {
  return naam.split('.')[0]!;
}

/** The status in which the step of this bericht can be taken; undefined when it is no step of this life. */
function beginVan(leven: string, soort: Berichtsoort): string | undefined {
  if (onderwerp(soort) !== leven) return undefined;
  return levens[leven]!.find(({ bericht }) => bericht === soort.naam)?.van[0];
}

/** The steps from one status to another, the fewest. */
function pad(overgangen: readonly Overgang[], van: string, naar: string): Overgang[] {
  const wegen = new Map<string, Overgang[]>([[van, []]]);
  for (const [status, weg] of wegen) {
    for (const overgang of overgangen.filter((o) => o.van.includes(status) && !wegen.has(o.naar))) {
      wegen.set(overgang.naar, [...weg, overgang]);
    }
  }
  return wegen.get(naar) ?? [];
}

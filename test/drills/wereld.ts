import { catalogus, type Verwijssoort } from '@estafette/contracts';
import { readFileSync } from 'node:fs';
import { inhoudVan, type Partnerlijn } from './partnerlijn.js';
import type { Partners } from './partners.js';
import { pad } from './startonderdelen.js';
import type { Zaad } from '@estafette/zaad';

type Berichtsoort = (typeof catalogus)[number];

interface Regiopartner {
  readonly naam: string;
  readonly soort: string;
  readonly teams: readonly { readonly naam: string }[];
  readonly medewerkers: readonly { readonly code: string }[];
}

const ONBEKEND = 0.06;
const KENMERKEN = 40;
/** Things that only those who take part in them see, each with its collection. */
const EIGEN = [
  ['voorstel', 'voorstellen'],
  ['plaatsing', 'plaatsingen'],
] as const;

/** What partners know of the chain and of what they sent before: so that a made-up bericht can be about something. */
export class Wereld {
  readonly soorten = catalogus.filter((soort) => soort.afzenders.some((a) => a !== 'hub'));
  private readonly regio = leesRegio();
  /** Per partner and kind of thing the ids that the hub gave to this partner. */
  private readonly ids = new Map<string, string[]>();

  constructor(private readonly partners: Partners) {}

  /** Mostly a partner that may send this, now and then any other. */
  afzender(soort: Berichtsoort, zaad: Zaad): Partnerlijn {
    const mogen = this.regio.filter((p) => (soort.afzenders as readonly string[]).includes(p.soort));
    return this.partners.lijn(zaad.kies(zaad.kans(ONBEKEND) ? this.regio : mogen).naam);
  }

  mag(partner: string, soort: Berichtsoort): boolean {
    return this.regio.some((p) => p.naam === partner && (soort.afzenders as readonly string[]).includes(p.soort));
  }

  iemand(zaad: Zaad): Partnerlijn {
    return this.partners.lijn(zaad.kies(this.partners.namen));
  }

  teamadres(afzender: string, zaad: Zaad): object {
    const metTeams = this.regio.filter((p) => p.teams.length > 0);
    const eigen = metTeams.filter((p) => p.naam === afzender && zaad.kans(0.6));
    const partner = zaad.kies(eigen.length > 0 ? eigen : metTeams);
    return { partner: partner.naam, team: zaad.kans(ONBEKEND) ? 'onbekend-team' : zaad.kies(partner.teams).naam };
  }

  medewerkercode(afzender: string, zaad: Zaad): string {
    const codes = this.regio.find((p) => p.naam === afzender)?.medewerkers.map((m) => m.code) ?? [];
    return codes.length === 0 || zaad.kans(ONBEKEND) ? `nieuw.${zaad.geheel(0, 99)}` : zaad.kies(codes);
  }

  verwijzing(soort: Verwijssoort, afzender: string, zaad: Zaad): object {
    const bekend = this.ids.get(sleutel(afzender, soort)) ?? [];
    const id = zaad.kans(ONBEKEND) ? zaad.uuid() : bekend.length > 0 ? zaad.kies(bekend) : undefined;
    const kenmerk = { kenmerkPartner: `F-${soort}-${zaad.geheel(1, KENMERKEN)}` };
    if (id === undefined || zaad.kans(0.3)) return zaad.kans(0.1) && id ? { id, ...kenmerk } : kenmerk;
    return { id };
  }

  bekendeId(soort: Verwijssoort, partner: string, zaad: Zaad): string {
    return zaad.kies(this.ids.get(sleutel(partner, soort)) ?? [zaad.uuid()]);
  }

  /** Learns from what the partners can see. */
  async leer(): Promise<void> {
    for (const naam of this.partners.namen) await this.leerVan(this.partners.lijn(naam));
  }

  private async leerVan(lijn: Partnerlijn): Promise<void> {
    const overdrachten = await lees(lijn, 'overdrachten');
    const vacatures = await lees(lijn, 'vacatures');
    this.ids.set(sleutel(lijn.naam, 'overdracht'), overdrachten.map((o) => o.id).slice(0, KENMERKEN));
    this.ids.set(sleutel(lijn.naam, 'inwoner'), overdrachten.map((o) => o.inwoner!.id).slice(0, KENMERKEN));
    this.ids.set(sleutel(lijn.naam, 'vacature'), vacatures.map((v) => v.id).slice(0, KENMERKEN));
    for (const [soort, collectie] of EIGEN) {
      this.ids.set(sleutel(lijn.naam, soort), (await lees(lijn, collectie)).map((v) => v.id).slice(0, KENMERKEN));
    }
    for (const [naam, ids] of this.ids) if (ids.length === 0) this.ids.delete(naam);
  }
}

interface Item {
  readonly id: string;
  readonly inwoner?: { readonly id: string };
}

async function lees(lijn: Partnerlijn, collectie: string): Promise<Item[]> {
  // A hub that is away is for the drill to judge; here there is just nothing to learn.
  const antwoord = await lijn.haal(`/${collectie}?maximum=200`).catch(() => undefined);
  return antwoord?.status === 200 ? (inhoudVan(antwoord)[collectie] as Item[]) : [];
}

function sleutel(partner: string, soort: Verwijssoort): string {
  return `${partner} ${soort}`;
}

function leesRegio(): Regiopartner[] {
  const regio = JSON.parse(readFileSync(pad('partners/midden-gelderland.json'), 'utf8')) as {
    partners: Regiopartner[];
  };
  return regio.partners.filter((p) => p.soort !== 'hub' && p.soort !== 'beheer');
}

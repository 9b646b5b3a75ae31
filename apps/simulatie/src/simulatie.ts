import { Afwijzing } from '@estafette/client';
import { Zaad } from '@estafette/zaad';
import { biedVervolgAan } from './aanbod.js';
import type { Daad } from './daad.js';
import { isVastgelopen, type Overdracht, type Persoon } from './overdracht.js';
import { Ontvangstpunt } from './ontvangstpunt.js';
import { Partnerlijn } from './partnerlijn.js';
import { pauze } from './pauze.js';
import { Postbode } from './postbode.js';
import { handelingen, type Handeling } from './stappen.js';
import { vacaturedaden } from './vacatures.js';
import { voorsteldaden } from './voorstellen.js';
import { werkdaden } from './werk.js';
import { Zak } from './zak.js';

export interface Opzet {
  readonly hubUrl: string;
  readonly sleutels: Readonly<Record<string, string>>;
  readonly zaad: number;
  readonly tempo: number;
  readonly webhookPoort: number;
  /** The people of each partner who take steps. */
  readonly medewerkers: Readonly<Record<string, readonly Persoon[]>>;
}

/** What happened: for the log, and for a test. */
export interface Gebeurtenis {
  readonly partner: string;
  readonly wat: string;
  readonly uitkomst: 'gedaan' | 'niets te doen' | 'ingehaald' | 'fout';
  readonly oorzaak?: unknown;
}

const SPELERS = ['wi', 'wsp', 'scalabor', 'caw', 'swt', 'aanbieder', 'lwl', 'uwv'];
const LEEST_MEE = ['szeebra'];
const BEGINT_MET_STORING = ['lwl', 'swt'];
/** Has its berichten pushed; the others fetch them. */
const MET_WEBHOOK = 'aanbieder';
/** Between two deeds. Every kind comes by within 70 of them. */
const DAAD_ELKE_MS = 10_000;
const MINSTENS_OUD_MS = 20_000;
const IN_LIJST = 100;

/** Partners that live: they read their post, take steps, and fail now and then, all of it by the public API. */
export class Simulatie {
  private readonly zaad: Zaad;
  private readonly lijnen: ReadonlyMap<string, Partnerlijn>;
  private readonly daden: Zak<Daad>;
  private readonly alGehad = new Set<string>();

  constructor(
    private readonly opzet: Opzet,
    private readonly stop: AbortSignal,
    private readonly meld: (gebeurtenis: Gebeurtenis) => void,
  ) {
    this.zaad = new Zaad(opzet.zaad);
    const namen = [...SPELERS, ...LEEST_MEE];
    this.lijnen = new Map(
      namen.map((naam) => [naam, new Partnerlijn(naam, opzet.hubUrl, opzet.sleutels[naam]!, stop)]),
    );
    this.daden = new Zak(
      this.zaad,
      this.alleDaden().flatMap((daad) => Array.from({ length: daad.gewicht }, () => daad)),
    );
  }

  /** Until it is stopped. */
  async speel(): Promise<void> {
    await Promise.all([
      this.doeDaden(),
      ...[...this.lijnen.values()].map((lijn, nummer) => this.ontvang(lijn, nummer)),
    ]);
  }

  private ontvang(lijn: Partnerlijn, nummer: number): Promise<void> {
    const { tempo, webhookPoort } = this.opzet;
    const zaad = this.zaad.tak(nummer);
    const ontvanger =
      lijn.naam === MET_WEBHOOK
        ? new Ontvangstpunt(lijn, zaad, tempo, webhookPoort)
        : new Postbode(lijn, zaad, tempo, BEGINT_MET_STORING.includes(lijn.naam));
    return ontvanger.werk(this.stop, (oorzaak) => this.meldFout(lijn.naam, 'ontvangst', oorzaak));
  }

  private async doeDaden(): Promise<void> {
    while (await pauze(DAAD_ELKE_MS / this.opzet.tempo, this.stop)) await this.doeEen(this.daden.trek());
  }

  /** Whoever can do it, does it: the partners are asked in an order that chance decides. */
  private async doeEen({ naam, partners, doe }: Daad): Promise<void> {
    const volgorde = new Zak(this.zaad, partners);
    for (let keer = 0; keer < partners.length; keer++) {
      const lijn = this.lijnen.get(volgorde.trek())!;
      try {
        if (!(await doe(lijn, this.zaad))) continue;
        return this.meld({ partner: lijn.naam, wat: naam, uitkomst: 'gedaan' });
      } catch (oorzaak) {
        if (this.stop.aborted) return;
        return this.meldFout(lijn.naam, naam, oorzaak);
      }
    }
    this.meld({ partner: '', wat: naam, uitkomst: 'niets te doen' });
  }

  /** Somebody who uses the demo may have been ahead of a simulated professional: that is no fault. */
  private meldFout(partner: string, wat: string, oorzaak: unknown): void {
    const ingehaald = oorzaak instanceof Afwijzing && oorzaak.status === 409;
    this.meld({ partner, wat, uitkomst: ingehaald ? 'ingehaald' : 'fout', oorzaak });
  }

  private alleDaden(): Daad[] {
    return [
      ...handelingen.map((h) => this.alsDaad(h, false)),
      ...handelingen
        .filter((h) => h.alsnog)
        .map((h) => ({ ...this.alsDaad(h, true), naam: `${h.naam}-alsnog`, gewicht: 1 })),
      { naam: 'bied-aan', gewicht: 3, partners: ['wi'], doe: (lijn) => biedVervolgAan(lijn, this.zaad, this.alGehad) },
      ...vacaturedaden,
      ...voorsteldaden,
      ...werkdaden,
    ];
  }

  private alsDaad(handeling: Handeling, vastgelopen: boolean): Daad {
    const { naam, gewicht, partners = SPELERS } = handeling;
    return { naam, gewicht, partners, doe: (lijn) => this.handel(lijn, handeling, vastgelopen) };
  }

  private async handel(lijn: Partnerlijn, handeling: Handeling, vastgelopen: boolean): Promise<boolean> {
    const status = this.zaad.kies(handeling.status);
    const mogelijk = (await lijn.overdrachten(status, IN_LIJST)).filter(
      (o) =>
        (handeling.door === 'nemer' ? o.naar : o.van).partner === lijn.naam &&
        isVastgelopen(o, lijn.nu) === vastgelopen &&
        lijn.nu - Date.parse(o.aangebodenOp) > MINSTENS_OUD_MS / this.opzet.tempo,
    );
    if (mogelijk.length === 0) return false;
    const overdracht = this.zaad.kies(mogelijk);
    await handeling.doe({ lijn, overdracht, wie: this.wieVan(handeling, lijn, overdracht), zaad: this.zaad });
    return true;
  }

  private wieVan({ door }: Handeling, { naam }: Partnerlijn, { gever, behandelaar }: Overdracht): Persoon {
    const { code, naam: eigennaam } =
      door === 'gever' ? gever : (behandelaar ?? this.zaad.kies(this.opzet.medewerkers[naam]!));
    return { code, naam: eigennaam };
  }
}

import { dagenLater, lokaleDatum } from '@estafette/tijd';
import type { NepMens } from '../support/nepmens.js';
import type { NepOntvanger } from '../support/nepontvanger.js';
import type { Inhoud, NepPartner } from '../support/neppartner.js';

export type Partnernaam = 'wi' | 'wsp' | 'scalabor' | 'caw' | 'lwl' | 'uwv' | 'swt' | 'aanbieder' | 'school' | 'beheer';

/** The clock of the hub that is played with. */
export interface Tijd {
  nu(): Date;
  /** Lets time pass; absent where it cannot be moved. */
  schuifOp?(duur: { readonly dagen: number }): void;
}

/** What a play is played with. */
export interface Opzet {
  readonly partner: (naam: Partnernaam) => NepPartner;
  /** Somebody who logs in to the portal. */
  readonly mens: (naam: string) => Promise<NepMens>;
  readonly zeg: (zin: string) => void;
  readonly tijd: Tijd;
  /** Makes references of this play its own. */
  readonly eigen: string;
  readonly ontvanger?: NepOntvanger;
}

/** A sentence of a scenario that turned out not to be so. */
export class KloptNiet extends Error {}

/** How long an hour of the schedule of bezorging takes here: that follows the clock of the database, which does not shift. */
export const UUR_VAN_BEZORGING_MS = 1_000;

// A matcher that just started with a whole region has all its terms to count first.
const GEDULD_MS = 180_000;
const KIJK_OPNIEUW_MS = 250;

/**
 * Where a scenario is played: a chain of a test, or the Estafette that runs on this machine. A scenario sees the public
 * API only. Where people of a living demo read the postbus too, whoever asks what was delivered gets the same answer, so
 * that is how a scenario looks.
 */
export class Toneel {
  constructor(private readonly opzet: Opzet) {}

  partner(naam: Partnernaam): NepPartner {
    return this.opzet.partner(naam);
  }

  mens(naam: string): Promise<NepMens> {
    return this.opzet.mens(naam);
  }

  /** Where berichten can be pushed to, and that can be out of order; undefined where no partner may have one. */
  get ontvanger(): NepOntvanger | undefined {
    return this.opzet.ontvanger;
  }

  /** Says what happens, or would happen, without doing anything. */
  vertel(zin: string): void {
    this.opzet.zeg(`- ${zin}`);
  }

  /** An own reference of a partner, new in every play. */
  kenmerk(naam: string): string {
    return `${naam}-${this.opzet.eigen}`;
  }

  /** A whole number below `bereik` that another play most likely does not have. */
  eigenGetal(bereik: number): number {
    return [...this.opzet.eigen].reduce((getal, teken) => (getal * 31 + teken.charCodeAt(0)) % bereik, 0);
  }

  /** Whether `laatVerstrijken` does so. Then nobody else plays here either. */
  get tijdSchuift(): boolean {
    return this.opzet.tijd.schuifOp !== undefined;
  }

  /** The day that is so many days after today, as the hub knows it; before today when `dagen` is negative. */
  dag(dagen = 0): string {
    return dagenLater(lokaleDatum(this.opzet.tijd.nu()), dagen);
  }

  /** A moment so many hours after now, as berichten tell it. */
  tijdstip(uren = 0): string {
    return new Date(this.opzet.tijd.nu().getTime() + uren * 3_600_000).toISOString();
  }

  /** Does something, and says it when it is done. */
  async stap<T>(zin: string, werk: () => Promise<T>): Promise<T> {
    const uitkomst = await werk();
    this.opzet.zeg(`- ${zin}`);
    return uitkomst;
  }

  /** Says what was looked at, or fails on it. */
  klopt(zin: string, waar: boolean, gezien?: unknown): void {
    if (!waar) throw new KloptNiet(gezien === undefined ? zin : `${zin} Gezien: ${JSON.stringify(gezien)}`);
    this.opzet.zeg(`  ✓ ${zin}`);
  }

  /** Waits until it is so, as long as a slow machine may need. Gives what was found. */
  async totdat<T>(zin: string, kijk: () => Promise<T | undefined>): Promise<T> {
    const tot = performance.now() + GEDULD_MS;
    for (;;) {
      const gevonden = await kijk();
      if (gevonden !== undefined) {
        this.opzet.zeg(`  ✓ ${zin}`);
        return gevonden;
      }
      if (performance.now() > tot) throw new KloptNiet(`${zin} Dat gebeurde niet.`);
      await new Promise((verder) => setTimeout(verder, KIJK_OPNIEUW_MS));
    }
  }

  /** Lets days pass where that can be done; else says what would happen by itself. Gives whether they passed. */
  laatVerstrijken(dagen: number, anders: string): boolean {
    const kan = this.tijdSchuift;
    this.opzet.zeg(kan ? `- ${dagen} ${dagen === 1 ? 'dag' : 'dagen'} later.` : `- ${anders}`);
    this.opzet.tijd.schuifOp?.({ dagen });
    return kan;
  }
}

/** One of the acceptance scenarios. */
export interface Scenario {
  readonly nummer: number;
  readonly titel: string;
  readonly speel: (toneel: Toneel) => Promise<void>;
}

/** What the hub answers to a question that must go well. */
export async function haal(partner: NepPartner, pad: string): Promise<Inhoud> {
  const { status, inhoud } = await partner.haal(pad);
  if (status !== 200) throw new KloptNiet(`${pad} gaf ${status}: ${JSON.stringify(inhoud)}`);
  return inhoud;
}

/** Which partners a bericht was meant for, as its sender sees it. */
export async function bezorgdAan(afzender: NepPartner, berichtId: string): Promise<string[]> {
  const { leveringen } = await haal(afzender, `/berichten/${berichtId}`);
  return leveringen.map((l: { partner: string }) => l.partner).sort();
}

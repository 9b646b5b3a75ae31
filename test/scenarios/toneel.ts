import type { Inhoud, NepPartner } from '../support/neppartner.js';

export type Partnernaam = 'wi' | 'wsp' | 'scalabor' | 'caw' | 'lwl' | 'uwv' | 'swt' | 'aanbieder';

/** Lets `dagen` calendar days pass. */
export type Tijd = (dagen: number) => void;

/** A sentence of a scenario that turned out not to be so. */
export class KloptNiet extends Error {}

const GEDULD_MS = 90_000;
const KIJK_OPNIEUW_MS = 250;

/**
 * Where a scenario is played: a chain of a test, or the Estafette that runs on this machine. A scenario sees the public
 * API only. Where people of a living demo read the postbus too, whoever asks what was delivered gets the same answer, so
 * that is how a scenario looks.
 */
export class Toneel {
  constructor(
    private readonly partners: (naam: Partnernaam) => NepPartner,
    private readonly zeg: (zin: string) => void,
    /** Undefined where time cannot be moved. */
    private readonly tijd: Tijd | undefined,
    /** Makes references of this play its own. */
    private readonly eigen: string,
  ) {}

  partner(naam: Partnernaam): NepPartner {
    return this.partners(naam);
  }

  /** An own reference of a partner, new in every play. */
  kenmerk(naam: string): string {
    return `${naam}-${this.eigen}`;
  }

  /** A whole number below `bereik` that another play most likely does not have. */
  eigenGetal(bereik: number): number {
    return [...this.eigen].reduce((getal, teken) => (getal * 31 + teken.charCodeAt(0)) % bereik, 0);
  }

  /** Does something, and says it when it is done. */
  async stap<T>(zin: string, werk: () => Promise<T>): Promise<T> {
    const uitkomst = await werk();
    this.zeg(`- ${zin}`);
    return uitkomst;
  }

  /** Says what was looked at, or fails on it. */
  klopt(zin: string, waar: boolean, gezien?: unknown): void {
    if (!waar) throw new KloptNiet(gezien === undefined ? zin : `${zin} Gezien: ${JSON.stringify(gezien)}`);
    this.zeg(`  ✓ ${zin}`);
  }

  /** Waits until it is so, as long as a slow machine may need. Gives what was found. */
  async totdat<T>(zin: string, kijk: () => Promise<T | undefined>): Promise<T> {
    const tot = performance.now() + GEDULD_MS;
    for (;;) {
      const gevonden = await kijk();
      if (gevonden !== undefined) {
        this.zeg(`  ✓ ${zin}`);
        return gevonden;
      }
      if (performance.now() > tot) throw new KloptNiet(`${zin} Dat gebeurde niet.`);
      await new Promise((verder) => setTimeout(verder, KIJK_OPNIEUW_MS));
    }
  }

  /** Lets days pass where that can be done; else says what would happen by itself. Gives whether they passed. */
  laatVerstrijken(dagen: number, anders: string): boolean {
    this.zeg(this.tijd ? `- ${dagen} dagen later.` : `- ${anders}`);
    this.tijd?.(dagen);
    return this.tijd !== undefined;
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

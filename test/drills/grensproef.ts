import type { Grenswereld } from './grenswereld.js';
import type { Antwoord } from './partnerlijn.js';
import type { Verloop } from './verloop.js';

/** Of each kind of remark. */
const TOON = 20;

/** Counts what was tried and what came out that should not have. */
export class Grensproef {
  pogingen = 0;
  lekken = 0;
  ongelijk = 0;
  private readonly getoond = new Map<string, number>();

  constructor(
    readonly wereld: Grenswereld,
    private readonly verloop: Verloop,
  ) {}

  /** Looks whether the answer tells this partner something that it may not know. */
  keur(partner: string, wat: string, { tekst, status }: Antwoord): void {
    this.pogingen++;
    const verklapt = [
      ...this.wereld.kanaries.filter((k) => !k.magLezen.has(partner)).map((k) => k.woord),
      ...this.wereld.interneIds,
    ].filter((woord) => tekst.includes(woord));
    if (verklapt.length === 0 && status < 500) return;
    this.lekken++;
    this.toon(`LEK ${partner} ${wat}: ${status}, ${verklapt.join(', ')}`);
  }

  /** Whether a refusal is the same as for something that does not exist. */
  vergelijk(partner: string, wat: string, antwoord: Antwoord, maat: Antwoord): void {
    const gelijk = antwoord.status === maat.status && zonderIds(antwoord.tekst) === zonderIds(maat.tekst);
    if (gelijk) return;
    this.ongelijk++;
    this.toon(`ONGELIJK ${partner} ${wat}: ${antwoord.status} ${antwoord.tekst.slice(0, 300)}`);
    this.toon(`    en niet ${maat.status} ${maat.tekst.slice(0, 300)}`);
  }

  toon(regel: string): void {
    const soort = regel.split(' ')[0]!;
    const keer = this.getoond.get(soort) ?? 0;
    this.getoond.set(soort, keer + 1);
    if (keer < TOON) this.verloop.meld(`  ${regel}`);
  }
}

/** The ids that the asker gave itself come back in some answers. */
function zonderIds(tekst: string): string {
  return tekst.replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, '<id>');
}

const SECONDE = 1000;
const MINUUT = 60 * SECONDE;
const UUR = 60 * MINUUT;
const DAG = 24 * UUR;
const WEEK = 7 * DAG;

/** Further away, a local date no longer has a year of four digits that means anything to the holiday table. */
const HOOGSTENS = 36_525 * DAG;

const WEKEN = /^(-?)P(\d+)W$/;
const DAGEN_EN_TIJD = /^(-?)P(?=\d|T\d)(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

/**
 * Milliseconds of an ISO 8601 duration, or undefined when it is none. Months and years are refused: they have no
 * fixed length.
 */
export function leesDuur(tekst: string): number | undefined {
  const ms = leesWeken(tekst) ?? leesDagenEnTijd(tekst);
  return ms !== undefined && Math.abs(ms) <= HOOGSTENS ? ms : undefined;
}

function leesWeken(tekst: string): number | undefined {
  const delen = WEKEN.exec(tekst);
  return delen ? metTeken(delen[1], Number(delen[2]) * WEEK) : undefined;
}

function leesDagenEnTijd(tekst: string): number | undefined {
  const delen = DAGEN_EN_TIJD.exec(tekst);
  if (!delen) return undefined;
  const [, teken, dagen = 0, uren = 0, minuten = 0, seconden = 0] = delen;
  const ms = Number(dagen) * DAG + Number(uren) * UUR + Number(minuten) * MINUUT + Number(seconden) * SECONDE;
  return metTeken(teken, ms);
}

function metTeken(teken: string | undefined, ms: number): number {
  return teken === '-' && ms !== 0 ? -ms : ms;
}

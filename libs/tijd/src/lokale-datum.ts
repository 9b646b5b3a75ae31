declare const merk: unique symbol;

/** A calendar day in the Netherlands, 'YYYY-MM-DD'. Sorts as text. */
export type LokaleDatum = string & { readonly [merk]: 'LokaleDatum' };

const TIJDZONE = 'Europe/Amsterdam';
const DAG_MS = 24 * 60 * 60 * 1000;
/** Where days end that can be written as jjjj-mm-dd. A term that passes it ends there: somebody typed a year wrong. */
const LAATSTE_DAG = '9999-12-31' as LokaleDatum;
const LAATSTE_MS = Date.parse(LAATSTE_DAG);

const datumDelen = new Intl.DateTimeFormat('en-US', {
  timeZone: TIJDZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});
const verschilMetUtc = new Intl.DateTimeFormat('en-US', { timeZone: TIJDZONE, timeZoneName: 'longOffset' });

/** The calendar day that it is in the Netherlands at this instant. */
export function lokaleDatum(moment: Date): LokaleDatum {
  const deel = Object.fromEntries(datumDelen.formatToParts(moment).map(({ type, value }) => [type, value]));
  if (Number(deel['year']) > 9999) return LAATSTE_DAG;
  return `${deel['year']?.padStart(4, '0')}-${deel['month']}-${deel['day']}` as LokaleDatum;
}

/** The text as a calendar day, or undefined when that day does not exist. */
export function leesLokaleDatum(tekst: string): LokaleDatum | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(tekst)) return undefined;
  const middernachtUtc = new Date(`${tekst}T00:00:00Z`);
  const bestaat = !Number.isNaN(middernachtUtc.getTime()) && middernachtUtc.toISOString().startsWith(tekst);
  return bestaat ? (tekst as LokaleDatum) : undefined;
}

export function datumVan(jaar: number, maand: number, dag: number): LokaleDatum {
  return alsDatum(Date.UTC(jaar, maand - 1, dag));
}

export function dagenLater(datum: LokaleDatum, aantal: number): LokaleDatum {
  return alsDatum(Date.parse(datum) + aantal * DAG_MS);
}

/** 0 is Sunday, 6 is Saturday. */
export function weekdag(datum: LokaleDatum): number {
  return new Date(datum).getUTCDay();
}

/** 24:00 of this day in the Netherlands, which is 0:00 of the next. */
export function eindeVan(datum: LokaleDatum): Date {
  const middernachtAlsUtc = Date.parse(dagenLater(datum, 1));
  // The clocks change at 01:00 UTC, so this instant and local midnight have the same distance to UTC.
  return new Date(middernachtAlsUtc - verschilMs(new Date(middernachtAlsUtc)));
}

function verschilMs(moment: Date): number {
  const tekst = verschilMetUtc.formatToParts(moment).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  // Until 1937 Amsterdam had a time of its own, to the second; a date that was typed wrong lies there easily.
  const delen = /^GMT\+(\d{2}):(\d{2})(?::(\d{2}))?$/.exec(tekst);
  if (!delen) throw new RangeError(`No distance to UTC known for ${TIJDZONE} at ${moment.toISOString()}`);
  return (Number(delen[1]) * 60 + Number(delen[2])) * 60_000 + Number(delen[3] ?? 0) * 1_000;
}

function alsDatum(msUtc: number): LokaleDatum {
  return new Date(Math.min(msUtc, LAATSTE_MS)).toISOString().slice(0, 10) as LokaleDatum;
}

/** Days since 1970-01-01; a day that does not exist is unknown. */
export function dagnummer(dag: string | null | undefined): number | undefined {
  const ms = dag == null ? Number.NaN : Date.parse(`${dag}T00:00:00Z`);
  return Number.isNaN(ms) ? undefined : ms / MS_PER_DAGNUMMER;
}

const MS_PER_DAGNUMMER = 86_400_000;

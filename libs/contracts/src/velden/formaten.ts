const DATUM = /^(\d{4})-(\d{2})-(\d{2})$/;
const TIJDSTIP = /^(\d{4}-\d{2}-\d{2})[Tt](\d{2}):(\d{2}):(\d{2})(\.\d{1,9})?([Zz]|[+-](\d{2}):(\d{2}))$/;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** A calendar date that exists (no 31 April), as `jjjj-mm-dd`. */
export function isDatum(waarde: unknown): boolean {
  const delen = typeof waarde === 'string' ? DATUM.exec(waarde) : null;
  if (!delen) return false;
  const [jaar, maand, dag] = [Number(delen[1]), Number(delen[2]), Number(delen[3])];
  return jaar >= 1 && maand >= 1 && maand <= 12 && dag >= 1 && dag <= dagenInMaand(jaar, maand);
}

/** An RFC 3339 moment with its offset; no place on earth, nor PostgreSQL, goes as far as 16 hours. */
export function isTijdstip(waarde: unknown): boolean {
  const delen = typeof waarde === 'string' ? TIJDSTIP.exec(waarde) : null;
  if (!delen) return false;
  const [uur, minuut, seconde] = [Number(delen[2]), Number(delen[3]), Number(delen[4])];
  const [offsetUur, offsetMinuut] = [Number(delen[7] ?? 0), Number(delen[8] ?? 0)];
  return isDatum(delen[1]) && uur < 24 && minuut < 60 && seconde < 60 && offsetUur < 16 && offsetMinuut < 60;
}

export function isUuid(waarde: unknown): boolean {
  return typeof waarde === 'string' && UUID.test(waarde);
}

/**
 * A citizen service number: nine digits that pass the elfproef (9a+8b+7c+6d+5e+4f+3g+2h−i is a multiple of 11), not all
 * zeros.
 */
export function isBsn(waarde: unknown): boolean {
  if (typeof waarde !== 'string' || !/^[0-9]{9}$/.test(waarde) || waarde === '000000000') return false;
  const som = [...waarde].reduce((totaal, cijfer, i) => totaal + Number(cijfer) * (i === 8 ? -1 : 9 - i), 0);
  return som % 11 === 0;
}

function dagenInMaand(jaar: number, maand: number): number {
  if (maand !== 2) return [4, 6, 9, 11].includes(maand) ? 30 : 31;
  return (jaar % 4 === 0 && jaar % 100 !== 0) || jaar % 400 === 0 ? 29 : 28;
}

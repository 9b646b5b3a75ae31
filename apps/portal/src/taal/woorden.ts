const DATUM = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'Europe/Amsterdam' });
const MOMENT = new Intl.DateTimeFormat('nl-NL', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'Europe/Amsterdam',
});

/** A date as people write it: 3 november 2026. Takes `jjjj-mm-dd` and RFC 3339. */
export function datum(iso: string): string {
  return DATUM.format(new Date(iso));
}

/** A moment as people write it: 3 november 2026 om 14:05. */
export function moment(iso: string): string {
  return MOMENT.format(new Date(iso));
}

/** A code for which there is no word of our own yet: `NIET_OPGEPAKT` becomes `Niet opgepakt`. */
export function leesbaar(code: string): string {
  const woorden = code.replace(/[_-]/g, ' ').toLowerCase();
  return woorden.charAt(0).toUpperCase() + woorden.slice(1);
}

import { useSyncExternalStore } from 'react';

/** How the line to the hub is. */
export interface Lijnstand {
  /** Nothing comes back. */
  readonly weg: boolean;
  /** The session is over. */
  readonly uitgelogd: boolean;
  /** The time of the last answer, as people say it. */
  readonly laatstGoed: string;
}

const TIJD = new Intl.DateTimeFormat('nl-NL', { timeStyle: 'short', timeZone: 'Europe/Amsterdam' });
const AFWEZIG: readonly number[] = [0, 502, 503, 504];

let stand: Lijnstand = { weg: false, uitgelogd: false, laatstGoed: '' };
const luisteraars = new Set<() => void>();

/** Remembers what an answer says of the line. Status 0: there was none. */
export function meldAntwoord(status: number): void {
  if (AFWEZIG.includes(status)) zet({ ...stand, weg: true });
  else if (status === 401) zet({ ...stand, weg: false, uitgelogd: true });
  else zet({ weg: false, uitgelogd: false, laatstGoed: TIJD.format() });
}

function zet(nieuw: Lijnstand): void {
  const anders = nieuw.weg !== stand.weg || nieuw.uitgelogd !== stand.uitgelogd;
  stand = nieuw;
  if (anders) for (const luister of luisteraars) luister();
}

export function useLijnstand(): Lijnstand {
  return useSyncExternalStore(
    (luister) => {
      luisteraars.add(luister);
      return () => luisteraars.delete(luister);
    },
    () => stand,
  );
}

import { readFileSync } from 'node:fs';
import type { Persoon } from './overdracht.js';

/** Who has a role of another kind handles no inwoners. */
interface Regiomedewerker extends Persoon {
  readonly rollen?: readonly string[];
}

interface Regio {
  readonly partners: readonly { readonly naam: string; readonly medewerkers: readonly Regiomedewerker[] }[];
}

/** The people of each partner who work with inwoners or employers, as the region knows them. */
export function leesMedewerkers(regiobestand: URL): Record<string, readonly Persoon[]> {
  const { partners } = JSON.parse(readFileSync(regiobestand, 'utf8')) as Regio;
  return Object.fromEntries(
    partners.map((p) => [
      p.naam,
      p.medewerkers.filter(({ rollen }) => rollen === undefined).map(({ code, naam }) => ({ code, naam })),
    ]),
  );
}

import { useState } from 'react';
import type { Team } from '../api/index.js';
import { Keuzelijst } from '../ui/index.js';

interface Teamvraag {
  readonly naam: string;
  readonly label: string;
  readonly teams: readonly Team[];
  readonly begin?: string | undefined;
}

/** A choice of a team. The teams may come later than the form: what was chosen stays, and so does the focus. */
export function Teamkeuze({ naam, label, teams, begin = '' }: Teamvraag) {
  const [gekozen, kies] = useState<string>();
  return (
    <Keuzelijst
      id={naam}
      name={naam}
      label={label}
      required
      value={gekozen ?? begin}
      // Not at the change, which comes after it: a form that looks ahead at the input would draw the old choice again first.
      onInput={(e) => kies(e.currentTarget.value)}
    >
      {!begin && <option value="">Maak een keuze</option>}
      {teams.map((team) => (
        <option key={adres(team)} value={adres(team)}>
          {team.naam}
        </option>
      ))}
    </Keuzelijst>
  );
}

/** The team in one word: names hold no slash. */
export function adres({ partner, team }: Pick<Team, 'partner' | 'team'>): string {
  return `${partner}/${team}`;
}

export function leesAdres(waarde: string): { partner: string; team: string } {
  const [partner = '', team = ''] = waarde.split('/');
  return { partner, team };
}

import type { Team } from '../api/index.js';
import { Keuzelijst } from '../ui/index.js';

interface Teamvraag {
  readonly naam: string;
  readonly label: string;
  readonly teams: readonly Team[];
  readonly begin?: string | undefined;
}

export function Teamkeuze({ naam, label, teams, begin }: Teamvraag) {
  return (
    <Keuzelijst key={teams.length} id={naam} name={naam} label={label} required defaultValue={begin ?? ''}>
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

import type { Signaal, Signaalmelding } from '../api/index.js';
import { datum } from '../taal/index.js';
import { Etiket } from '../ui/index.js';
import { ERNSTWOORD } from './woorden.js';

type Regel = Pick<Signaal, 'ernst' | 'zin' | 'geopendOp'> & { readonly eigenaar: Eigenaar };
type Eigenaar = Signaal['eigenaar'] | Signaalmelding['eigenaar'];

/** What is wrong, who must act, and since when. */
export function Signaalregel({ signaal }: { signaal: Regel }) {
  const { woord, toon } = ERNSTWOORD[signaal.ernst];
  return (
    <div>
      <p className="hub-zin">
        <Etiket toon={toon}>{woord}</Etiket> {signaal.zin}
      </p>
      <p>
        Aan zet: {naamVan(signaal.eigenaar)}. Sinds {datum(signaal.geopendOp)}.
      </p>
    </div>
  );
}

export function Vervolgstappen({ stappen }: { stappen: readonly string[] }) {
  return (
    <details className="hub-vervolg">
      <summary>Wat helpt?</summary>
      <ul>
        {stappen.map((stap) => (
          <li key={stap}>{stap}</li>
        ))}
      </ul>
    </details>
  );
}

function naamVan(eigenaar: Eigenaar): string {
  if ('naam' in eigenaar) return eigenaar.naam;
  const { medewerker, team, partner } = eigenaar;
  return [medewerker, team, partner].filter(Boolean).join(', ');
}

import { Etiket, Keuzelijst, Mislukking } from '../ui/index.js';
import type { Importregel } from './importregels.js';

export interface Beroep {
  readonly code: string;
  readonly naam: string;
}

/** How far the publishing of one line is. */
export type Stand = 'klaar' | 'bezig' | Error;

interface Regelvraag {
  readonly regel: Importregel;
  readonly beroepen: readonly Beroep[];
  readonly code: string | undefined;
  readonly stand: Stand | undefined;
  readonly kies: (code: string) => void;
}

/** One line of the table: what was read of it, what is wrong, and which occupation it is. */
export function Importkaart({ regel, beroepen, code, stand, kies }: Regelvraag) {
  const { nummer, naam, beroep, fouten } = regel;
  return (
    <>
      <p>
        <strong>
          {nummer}. {naam || 'Zonder naam'}
        </strong>{' '}
        {stand === 'klaar' && <Etiket toon="success">Gepubliceerd</Etiket>}
        {fouten.length > 0 && <Etiket toon="danger">Klopt niet</Etiket>}
      </p>
      {fouten.length === 0 && <p>{kort(regel)}</p>}
      {fouten.map((zin) => (
        <p key={zin}>{zin}</p>
      ))}
      {stand instanceof Error && <Mislukking fout={stand} />}
      {stand !== 'klaar' && (
        <Keuzelijst
          id={`beroep-${nummer}`}
          label={`Beroep (in uw bestand: ${beroep || 'leeg'})`}
          value={code ?? ''}
          onChange={(e) => kies(e.target.value)}
        >
          <option value="">Kies een beroep</option>
          {beroepen.map((b) => (
            <option key={b.code} value={b.code}>
              {b.naam}
            </option>
          ))}
        </Keuzelijst>
      )}
    </>
  );
}

function kort({ plaatsen, profiel }: Importregel): string {
  const { aantalWerkurenPerWeekMinimaal: van, aantalWerkurenPerWeekMaximaal: tot } = profiel.werktijden ?? {};
  const uren = van === undefined ? undefined : `${van === tot ? van : `${van} tot ${tot}`} uur`;
  const delen = [`${plaatsen} ${plaatsen === 1 ? 'plaats' : 'plaatsen'}`, uren, profiel.adres?.postcode];
  return delen.filter(Boolean).join(', ');
}

import { useState, type ReactNode } from 'react';
import { doelVoor, kiesDoel, type Inzagedoel } from '../api/index.js';
import { Alinea, Knop } from '../ui/index.js';

const DOELEN: readonly (readonly [Inzagedoel, string])[] = [
  ['begeleiding', 'Begeleiden'],
  ['overdracht', 'Overdragen'],
  ['bemiddeling', 'Bemiddelen'],
  ['rechten', 'Een verzoek van de inwoner'],
];

/** Asks once what somebody opens a file for; shows it after that. */
export function Doelvraag({ inwonerId, children }: { inwonerId: string; children: ReactNode }) {
  const [doel, zetDoel] = useState(() => doelVoor(inwonerId));
  if (doel) return children;
  const kies = (keuze: Inzagedoel): void => {
    kiesDoel(inwonerId, keuze);
    zetDoel(keuze);
  };
  return (
    <>
      <Alinea>Waarvoor opent u dit dossier? De inwoner kan later zien wat u kiest.</Alinea>
      <div className="hub-knoppen" role="group" aria-label="Waarvoor opent u dit dossier?">
        {DOELEN.map(([keuze, tekst]) => (
          <Knop key={keuze} onClick={() => kies(keuze)}>
            {tekst}
          </Knop>
        ))}
      </div>
    </>
  );
}

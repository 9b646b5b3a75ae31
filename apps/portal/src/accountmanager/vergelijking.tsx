import type { Criterium, Kandidaat } from '../api/index.js';
import type { Schuilnamen } from '../schuilnaam/index.js';
import { Kop, Tabel } from '../ui/index.js';
import { criteriumwoord, OORDEEL } from './uitleg.js';

/** As many as fit beside each other. */
export const HOOGSTENS = 3;

/** Where it stands on the page. */
export const NAAST_ELKAAR = 'naast-elkaar';

/** Two or three candidates side by side: per criterion what was found and what it counts for. */
export function Vergelijking({ kandidaten, namen }: { kandidaten: readonly Kandidaat[]; namen: Schuilnamen }) {
  const eerste = kandidaten[0];
  if (!eerste || kandidaten.length < 2) return null;
  return (
    <section className="hub-kaart" id={NAAST_ELKAAR} tabIndex={-1}>
      <Kop level={2}>Naast elkaar</Kop>
      <Tabel
        titel={kandidaten.map(({ kandidaatId }) => `Kandidaat ${namen.get(kandidaatId)}`).join(', ')}
        bestand="vergelijking"
        kolommen={[
          { kop: 'Waarop', waarde: (r) => r.woord },
          ...kandidaten.map((kandidaat) => ({
            kop: `Kandidaat ${namen.get(kandidaat.kandidaatId)}`,
            waarde: (r: Rij) => r.van(kandidaat),
          })),
        ]}
        rijen={rijen(eerste)}
      />
    </section>
  );
}

interface Rij {
  readonly woord: string;
  readonly van: (kandidaat: Kandidaat) => string;
}

function rijen({ criteria }: Kandidaat): Rij[] {
  return [
    { woord: 'Score', van: ({ score }) => `${score} van 1000` },
    ...criteria.map(({ criterium, kant }) => ({
      woord: criteriumwoord(criterium),
      van: (kandidaat: Kandidaat) =>
        oordeel(kandidaat.criteria.find((c) => c.criterium === criterium && c.kant === kant)),
    })),
  ];
}

function oordeel(criterium: Criterium | undefined): string {
  if (!criterium) return 'Niet gevraagd';
  return `${OORDEEL[criterium.oordeel].woord} (${criterium.punten} van ${criterium.maximum})`;
}

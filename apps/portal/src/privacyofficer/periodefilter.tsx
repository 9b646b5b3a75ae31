import { useNavigate } from '@tanstack/react-router';
import { Veld } from '../ui/index.js';
import type { Periode } from './periode.js';

/** Chooses the days that a page is about. */
export function Periodefilter({
  pad,
  periode,
  lees,
}: {
  pad: '/privacy' | '/privacy/regels';
  periode: Periode;
  lees: (vraag: Record<string, unknown>) => Periode;
}) {
  const ga = useNavigate();
  const kies = (anders: Periode) => void ga({ to: pad, search: lees({ ...periode, ...anders }) });
  return (
    <form className="hub-filters" aria-label="Filter" onSubmit={(e) => e.preventDefault()}>
      <Periodevelden periode={periode} kies={kies} />
    </form>
  );
}

/** The same two days, in a form that asks for more. */
export function Periodevelden({ periode, kies }: { periode: Periode; kies: (anders: Periode) => void }) {
  return (
    <>
      <Veld
        id="van"
        label="Vanaf"
        type="date"
        value={periode.van ?? ''}
        onChange={(e) => kies({ van: e.target.value })}
      />
      <Veld
        id="tot"
        label="Tot en met"
        type="date"
        value={periode.tot ?? ''}
        onChange={(e) => kies({ tot: e.target.value })}
      />
    </>
  );
}

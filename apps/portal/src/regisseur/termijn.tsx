import type { Overdracht } from '../api/index.js';
import { Etiket } from '../ui/index.js';
import { termijnzin } from './woorden.js';

/** Warns before a norm passes: in words, and in a colour when it is near. */
export function Termijn({ overdracht: { termijn } }: { overdracht: Pick<Overdracht, 'termijn'> }) {
  if (!termijn) return null;
  const { toon, wanneer, zin } = termijnzin(termijn);
  return (
    <p className="hub-termijn">
      <Etiket toon={toon}>{wanneer}</Etiket> {zin}
    </p>
  );
}

import type { Overdracht } from '../api/index.js';
import { Etiket } from '../ui/index.js';
import { termijnzin } from './woorden.js';

/** Warns before a norm passes: in words, and in a colour when it is near. What already went wrong needs no warning. */
export function Termijn({ overdracht }: { overdracht: Pick<Overdracht, 'termijn' | 'openSignalen'> }) {
  const { termijn, openSignalen } = overdracht;
  if (!termijn || openSignalen.some(({ code }) => code === termijn.code)) return null;
  const { toon, wanneer, zin } = termijnzin(termijn);
  return (
    <p className="hub-termijn">
      <Etiket toon={toon}>{wanneer}</Etiket> {zin}
    </p>
  );
}

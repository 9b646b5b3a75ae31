import type { CodeUit } from './codelijst.js';
import type { ladderTrede, szeebraTrede } from './keten.js';

/**
 * What one scale says of the other. szeebraTrede judges distance to work, ladderTrede says what somebody does now: a
 * trede of one only makes some of the other likely. Nothing is ever filled in with it; whoever does so by hand names the
 * version that was used.
 */
export interface Tredevertaling {
  readonly versie: string;
  readonly vanaf: string;
  readonly tot?: string;
  readonly bron: string;
  readonly regels: readonly {
    readonly szeebraTrede: CodeUit<typeof szeebraTrede>;
    readonly ladderTreden: readonly CodeUit<typeof ladderTrede>[];
  }[];
}

/** Oldest first; a version that has been used never changes. */
export const tredevertalingen: readonly [Tredevertaling, ...Tredevertaling[]] = [
  {
    versie: '1.0',
    vanaf: '2026-01-01',
    bron: 'Voorstel van Estafette; Werk en Inkomen moet het nog vaststellen',
    regels: [
      { szeebraTrede: 0, ladderTreden: [1] },
      { szeebraTrede: 1, ladderTreden: [1, 2] },
      { szeebraTrede: 2, ladderTreden: [2, 3] },
      { szeebraTrede: 3, ladderTreden: [3, 4] },
      { szeebraTrede: 4, ladderTreden: [4, 5] },
      { szeebraTrede: 5, ladderTreden: [5, 6] },
    ],
  },
];

import type { EntityManager } from '@estafette/persistence';
import type { Inwoners } from '../inwoner/index.js';
import type { Overdracht } from './overdracht.tabel.js';
import { deelnemers } from './overdrachten.js';

/**
 * Who hears of a step: giver, taker, who deploys it and who has the regie, but not the system that told it. A handover inside one partner
 * is heard by that partner: its other team must learn of it.
 */
export async function hoorders(
  em: EntityManager,
  inwoners: Inwoners,
  o: Overdracht,
  afzenderId: string | undefined,
): Promise<string[]> {
  const regie = await inwoners.gebonden(em, o.inwonerId, ['regie']);
  const intern = o.vanPartnerId === o.naarPartnerId;
  return [...new Set([...deelnemers(o), ...regie])].filter((id) => intern || id !== afzenderId);
}

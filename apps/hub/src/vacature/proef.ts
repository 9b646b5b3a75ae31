import { velden } from '@estafette/contracts';
import { Vacature as Profiel, Vacatureketen } from '@estafette/contracts/vacature';
import type { EntityManager } from '@estafette/persistence';
import { Weigering } from '../web/index.js';
import type { Vacature } from './vacature.tabel.js';

const { deel, geheel, Optioneel } = velden;

/** A change of a vacature that nobody made yet; each part of the profile that is named replaces that part as a whole. */
export class Proefwijziging {
  @Optioneel(deel(() => Profiel)) profiel?: Profiel;
  @Optioneel(deel(() => Vacatureketen)) keten?: Vacatureketen;
  @Optioneel(geheel(1, 200)) aantal?: number;
}

/** What the matcher would read of the vacature with this change. Only for who published it. */
export async function eisenMet(
  em: EntityManager,
  vacature: Vacature,
  partnerId: string,
  { profiel, keten }: Proefwijziging,
): Promise<object> {
  if (vacature.partnerId !== partnerId) throw Weigering.van('ROL_ONJUIST');
  const [eisen] = await em.query<[object]>(`select * from hub.vacature_eisen($1::jsonb, $2::jsonb)`, [
    JSON.stringify({ ...vacature.profiel, ...profiel }),
    JSON.stringify({ ...vacature.keten, ...keten }),
  ]);
  return eisen;
}

import type { Vacature } from '../api/index.js';

export function vacaturenaam({ profiel, kenmerkPartner }: Pick<Vacature, 'profiel' | 'kenmerkPartner'>): string {
  return profiel.naamVacature ?? (kenmerkPartner ? `Vacature ${kenmerkPartner}` : 'Vacature zonder naam');
}

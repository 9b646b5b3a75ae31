import type { Vacature } from '../api/index.js';

export function vacaturenaam({ profiel, kenmerkPartner }: Pick<Vacature, 'profiel' | 'kenmerkPartner'>): string {
  return naamOfKenmerk(profiel.naamVacature, kenmerkPartner);
}

/** `naam` is what the accountmanager called it, if anything. */
export function naamOfKenmerk(naam: string | null | undefined, kenmerkPartner: string | undefined): string {
  return naam ?? (kenmerkPartner ? `Vacature ${kenmerkPartner}` : 'Vacature zonder naam');
}

/** `naam` is what the accountmanager called it, if anything. */
export function vacaturenaam(
  naam: string | null | undefined,
  { kenmerkPartner }: { readonly kenmerkPartner?: string | undefined },
): string {
  return naam ?? (kenmerkPartner ? `Vacature ${kenmerkPartner}` : 'Vacature zonder naam');
}

/** What was filled in, without what was left empty. Everything in it is text. */
export function ingevuld<V extends string>(formulier: FormData, velden: readonly V[]): { [v in V]?: string } {
  const rijen = velden.map((veld) => [veld, String(formulier.get(veld) ?? '').trim()] as const);
  return Object.fromEntries(rijen.filter(([, waarde]) => waarde !== '')) as { [v in V]?: string };
}

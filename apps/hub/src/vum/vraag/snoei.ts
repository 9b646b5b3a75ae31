/** A copy without what is empty: in VUM an empty value is an absent one. Undefined when nothing is left. */
export function snoei(waarde: unknown): unknown {
  if (waarde === null || waarde === '') return undefined;
  if (Array.isArray(waarde)) {
    const gebleven = waarde.map(snoei).filter((deel) => deel !== undefined);
    return gebleven.length > 0 ? gebleven : undefined;
  }
  if (typeof waarde !== 'object') return waarde;
  const gebleven = Object.entries(waarde)
    .map(([naam, deel]) => [naam, snoei(deel)] as const)
    .filter(([, deel]) => deel !== undefined);
  return gebleven.length > 0 ? Object.fromEntries(gebleven) : undefined;
}

import type { Inhoud } from '../support/neppartner.js';

/**
 * What MongoDB would say, written apart from the hub: operators are explicit, a list meets a condition when an element
 * does, an absent value never does, what is empty was not asked, and what is unknown is passed over.
 */
export function voldoet(document: Inhoud, vraagObject: Inhoud, paden: ReadonlyMap<string, string>): boolean {
  return Object.entries(vraagObject).every(([sleutel, eis]) => {
    const pad = paden.get(sleutel);
    return pad === undefined || voldoetAan(opPad(document, pad), eis as Inhoud);
  });
}

/** Where the contract calls a field otherwise in a question than in a profile. */
const ANDERS: Readonly<Record<string, string>> = { 'beroep.codeBeroepsnaam': 'codeBeroepsnaam' };

function voldoetAan(waarde: unknown, eis: Inhoud): boolean {
  return Object.entries(eis ?? {}).every(([operator, grens]) => {
    if (isLeeg(grens)) return true;
    switch (operator) {
      case '$eq':
        return waarde === grens;
      case '$gte':
        return waarde !== undefined && typeof waarde === typeof grens && (waarde as number) >= grens;
      case '$lte':
        return waarde !== undefined && typeof waarde === typeof grens && (waarde as number) <= grens;
      case '$lt':
        return waarde !== undefined && typeof waarde === typeof grens && (waarde as number) < grens;
      case '$all':
        return (grens as Inhoud[]).every((deel) => isLeeg(deel) || voldoetAan(waarde, deel));
      case '$elemMatch':
        return ((waarde ?? []) as Inhoud[]).some((element) => element_(element, grens as Inhoud));
      default:
        return true;
    }
  });
}

function element_(element: Inhoud, eis: Inhoud): boolean {
  return Object.entries(eis).every(([sleutel, deel]) => {
    if (isLeeg(deel)) return true;
    if (sleutel === '$or') {
      const keuzes = (deel as Inhoud[]).filter((keuze) => !isLeeg(keuze));
      return keuzes.length === 0 || keuzes.some((keuze) => element_(element, keuze));
    }
    return voldoetAan(element[ANDERS[sleutel] ?? sleutel], deel as Inhoud);
  });
}

/** Empty, or made of nothing but what is empty. */
export function isLeeg(waarde: unknown): boolean {
  if (waarde === null || waarde === '' || waarde === undefined) return true;
  return typeof waarde === 'object' && Object.values(waarde).every(isLeeg);
}

function opPad(document: Inhoud, pad: string): unknown {
  return pad.split('.').reduce<unknown>((deel, naam) => (deel as Inhoud | undefined)?.[naam], document);
}

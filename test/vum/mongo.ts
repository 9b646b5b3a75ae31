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

type Operator = (waarde: unknown, grens: unknown) => boolean;

/** Only what is of the same type can be compared. */
const vergelijk =
  (klopt: (een: number, ander: number) => boolean): Operator =>
  (waarde, grens) =>
    typeof waarde === typeof grens && klopt(waarde as number, grens as number);

const OPERATOREN: Readonly<Record<string, Operator>> = {
  $eq: (waarde, grens) => waarde === grens,
  $gte: vergelijk((een, ander) => een >= ander),
  $lte: vergelijk((een, ander) => een <= ander),
  $lt: vergelijk((een, ander) => een < ander),
  $all: (waarde, grens) => (grens as Inhoud[]).every((deel) => isLeeg(deel) || voldoetAan(waarde, deel)),
  $elemMatch: (waarde, grens) => ((waarde ?? []) as Inhoud[]).some((deel) => elementVoldoet(deel, grens as Inhoud)),
};

function voldoetAan(waarde: unknown, eis: Inhoud): boolean {
  return Object.entries(eis ?? {}).every(([operator, grens]) => {
    return isLeeg(grens) || !OPERATOREN[operator] || OPERATOREN[operator](waarde, grens);
  });
}

function elementVoldoet(element: Inhoud, eis: Inhoud): boolean {
  return Object.entries(eis).every(([sleutel, deel]) => {
    if (isLeeg(deel)) return true;
    if (sleutel !== '$or') return voldoetAan(element[ANDERS[sleutel] ?? sleutel], deel as Inhoud);
    return (deel as Inhoud[]).some((keuze) => !isLeeg(keuze) && elementVoldoet(element, keuze));
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

/** The same without what is empty, or is told twice in one list: that says nothing more. */
export function zonderLeeg(waarde: unknown): unknown {
  if (Array.isArray(waarde)) {
    const delen = waarde.filter((deel) => !isLeeg(deel)).map(zonderLeeg);
    return [...new Map(delen.map((deel) => [JSON.stringify(deel), deel])).values()];
  }
  if (typeof waarde !== 'object' || waarde === null) return waarde;
  const gevuld = Object.entries(waarde)
    .sort()
    .filter(([, deel]) => !isLeeg(deel));
  return Object.fromEntries(gevuld.map(([naam, deel]) => [naam, zonderLeeg(deel)]));
}

import type { Stap } from './doelveld.js';

type Houder = Record<string, unknown>;

/** Puts a value in its place; what lies on the way is made. Gives the path where it came to stand. */
export function zet(data: Houder, stappen: readonly Stap[], waarde: unknown): string {
  const pad: (string | number)[] = [];
  let hier: Houder = data;
  stappen.forEach(({ naam, element }, i) => {
    const laatste = i === stappen.length - 1;
    pad.push(naam);
    if (element === undefined) {
      if (laatste) hier[naam] = waarde;
      else hier = (hier[naam] ??= {}) as Houder;
      return;
    }
    const lijst = (hier[naam] ??= []) as unknown[];
    const plaats = element === 'nieuw' ? lijst.length : element;
    pad.push(plaats);
    if (laatste) lijst[plaats] = waarde;
    else hier = (lijst[plaats] ??= {}) as Houder;
  });
  return pad.join('.');
}

/** Puts a value beside what others put there: only where the part that it belongs to is. Gives where it came, if at all. */
export function zetVast(data: Houder, stappen: readonly Stap[], waarde: unknown): string | undefined {
  const deel = stappen.slice(0, -1).reduce<unknown>((hier, { naam, element }) => {
    const binnen = (hier as Houder | undefined)?.[naam];
    return typeof element === 'number' ? (binnen as unknown[] | undefined)?.[element] : binnen;
  }, data);
  return deel === undefined ? undefined : zet(data, stappen, waarde);
}

/** The data without what was left empty: holes in lists, and parts with nothing in them. */
export function zonderLeegte(waarde: unknown): unknown {
  if (Array.isArray(waarde)) return waarde.map(zonderLeegte).filter((deel) => !isLeeg(deel));
  if (typeof waarde !== 'object' || waarde === null) return waarde;
  const gevuld = Object.entries(waarde).map(([naam, deel]) => [naam, zonderLeegte(deel)] as const);
  return Object.fromEntries(gevuld.filter(([, deel]) => !isLeeg(deel)));
}

function isLeeg(waarde: unknown): boolean {
  return waarde === undefined || (typeof waarde === 'object' && waarde !== null && Object.keys(waarde).length === 0);
}

/** Takes away what stands at a path (`a.0.b`); gives whether there was something. */
export function neemWeg(data: object, pad: string): boolean {
  const delen = pad.split('.');
  const laatste = delen.pop()!;
  const houder = delen.reduce<unknown>((hier, deel) => (hier as Houder | undefined)?.[deel], data);
  if (typeof houder !== 'object' || houder === null || !(laatste in houder)) return false;
  if (Array.isArray(houder)) houder.splice(Number(laatste), 1);
  else delete (houder as Houder)[laatste];
  return true;
}

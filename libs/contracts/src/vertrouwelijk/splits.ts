import { veldenOnder, veldenVan, type Klasse, type Vertrouwelijkheid, type Waardesoort } from '../velden/index.js';

/** A value that was taken out of the data of a bericht; `pad` is where it stood (`inwoner.bsn`). */
export interface Vertrouwelijk {
  readonly pad: string;
  /** `ongelezen`: a field of a later minor than we know. It may belong in the vault, and goes to nobody. */
  readonly aard: Vertrouwelijkheid | 'ongelezen';
  readonly waarde: unknown;
}

export interface Gesplitst<T> {
  /** The data without anything that belongs in the vault. */
  readonly open: T;
  readonly vertrouwelijk: readonly Vertrouwelijk[];
}

/** Takes out of `data`, which must fit the schema of `klasse`, what belongs in the vault. */
export function splitsVertrouwelijk<T extends object>(klasse: Klasse, data: T): Gesplitst<T> {
  const vertrouwelijk: Vertrouwelijk[] = [];
  return { open: zonder(klasse, data, '', vertrouwelijk) as T, vertrouwelijk };
}

/** A copy of `data` with these values back in their places; a place that is no more is left out. */
export function metVertrouwelijk<T extends object>(data: T, vertrouwelijk: readonly Vertrouwelijk[]): T {
  const kopie = structuredClone(data);
  for (const { pad, waarde } of vertrouwelijk) zet(kopie as Record<string, unknown>, pad.split('.'), waarde);
  return kopie;
}

const metIets = new WeakMap<Klasse, boolean>();

/** Whether anything in a class belongs in the vault: of a profile most parts have nothing to be looked for. */
function heeftIets(klasse: Klasse): boolean {
  const bekend = metIets.get(klasse) ?? veldenOnder(klasse).some(({ soort }) => soort.vertrouwelijk);
  metIets.set(klasse, bekend);
  return bekend;
}

function zonder(klasse: Klasse, data: object, pad: string, uit: Vertrouwelijk[]): object {
  if (!heeftIets(klasse)) return data;
  const soorten = new Map(veldenVan(klasse).map((v) => [v.naam, v.soort]));
  const open = Object.entries(data).flatMap(([naam, waarde]): [string, unknown][] => {
    const soort = soorten.get(naam);
    if (!soort?.vertrouwelijk) return [[naam, soort ? inWaarde(soort, waarde, `${pad}${naam}`, uit) : waarde]];
    uit.push({ pad: `${pad}${naam}`, aard: soort.vertrouwelijk, waarde });
    return [];
  });
  return Object.fromEntries(open);
}

function inWaarde(soort: Waardesoort<unknown>, waarde: unknown, pad: string, uit: Vertrouwelijk[]): unknown {
  if (soort.element?.klasse) return (waarde as object[]).map((w, i) => inWaarde(soort.element!, w, `${pad}.${i}`, uit));
  return soort.klasse ? zonder(soort.klasse(), waarde as object, `${pad}.`, uit) : waarde;
}

function zet(doel: Record<string, unknown>, [naam, ...rest]: string[], waarde: unknown): void {
  if (rest.length === 0) doel[naam!] = waarde;
  else if (typeof doel[naam!] === 'object') zet(doel[naam!] as Record<string, unknown>, rest, waarde);
}

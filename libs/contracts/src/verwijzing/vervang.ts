import { veldenVan, type Klasse, type Verwijssoort, type Waardesoort } from '../velden/index.js';
import type { Verwijzing } from './verwijzing.js';

/** One reference found in the data of a bericht. */
export interface GevondenVerwijzing {
  readonly soort: Verwijssoort;
  readonly magNieuw: boolean;
  readonly magUitLijst: boolean;
  readonly pad: string;
  readonly verwijzing: Verwijzing;
}

/** Every reference in `data`, which must fit the schema of `klasse`. */
export function verwijzingenIn(klasse: Klasse, data: object, pad = 'data'): GevondenVerwijzing[] {
  return veldenVan(klasse).flatMap(({ naam, soort }) => inWaarde(soort, eigenWaarde(data, naam), `${pad}.${naam}`));
}

/** A copy of `data` in which each reference is what `vervanging` gives for it. */
export function metVerwijzingen<T extends object>(
  klasse: Klasse,
  data: T,
  vervanging: (pad: string) => Verwijzing | undefined,
  pad = 'data',
): T {
  const vervangen = veldenVan(klasse)
    .filter(({ naam }) => Object.hasOwn(data, naam))
    .map(
      ({ naam, soort }) => [naam, vervangWaarde(soort, eigenWaarde(data, naam), vervanging, `${pad}.${naam}`)] as const,
    )
    .filter(([, waarde]) => waarde !== undefined);
  return Object.fromEntries(vervangen) as T;
}

function inWaarde(soort: Waardesoort<unknown>, waarde: unknown, pad: string): GevondenVerwijzing[] {
  if (waarde === undefined) return [];
  if (soort.verwijzing) {
    const { magNieuw = false, magUitLijst = false } = soort;
    return [{ soort: soort.verwijzing, magNieuw, magUitLijst, pad, verwijzing: waarde as Verwijzing }];
  }
  if (soort.element) return (waarde as unknown[]).flatMap((w, i) => inWaarde(soort.element!, w, `${pad}.${i}`));
  return soort.klasse ? verwijzingenIn(soort.klasse(), waarde as object, pad) : [];
}

type Vervanging = (pad: string) => Verwijzing | undefined;

function vervangWaarde(soort: Waardesoort<unknown>, waarde: unknown, vervanging: Vervanging, pad: string): unknown {
  if (soort.verwijzing) return vervanging(pad);
  if (soort.element)
    return (waarde as unknown[]).map((w, i) => vervangWaarde(soort.element!, w, vervanging, `${pad}.${i}`));
  return soort.klasse ? metVerwijzingen(soort.klasse(), waarde as object, vervanging, pad) : waarde;
}

function eigenWaarde(data: object, naam: string): unknown {
  return Object.hasOwn(data, naam) ? (data as Record<string, unknown>)[naam] : undefined;
}

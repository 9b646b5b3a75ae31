import type { Codelijst } from '../codelijsten/index.js';
import { herschrijf, veldenOnder } from './herschrijf.js';
import type { Klasse, Waardesoort } from './waardesoort.js';

const metVervallen = new WeakMap<Klasse, boolean>();

/** `data`, which fits the schema of `klasse`, with the successor of every retired code. */
export function zonderVervallen(klasse: Klasse, data: object): object {
  if (!kentVervallen(klasse)) return data;
  return herschrijf(klasse, data, { blijft: () => true, code: geldend });
}

function geldend(lijst: Codelijst, waarde: unknown): unknown {
  return lijst.codes.find((c) => c.code === waarde)?.opvolger ?? waarde;
}

function kentVervallen(klasse: Klasse): boolean {
  const bekend = metVervallen.get(klasse) ?? veldenOnder(klasse).some(({ soort }) => heeftVervallen(soort));
  metVervallen.set(klasse, bekend);
  return bekend;
}

function heeftVervallen({ codelijst, element }: Waardesoort<unknown>): boolean {
  if (element) return heeftVervallen(element);
  return codelijst?.codes.some((c) => c.opvolger !== undefined) ?? false;
}

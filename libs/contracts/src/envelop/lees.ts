import { keur } from '../berichtsoort/index.js';
import { fout, type Fout } from '../fouten/index.js';
import { veldenVan } from '../velden/index.js';
import { Envelop } from './envelop.js';

/** A CloudEvent whose envelope is right; its data has not been looked at yet. */
export interface Event {
  readonly envelop: Envelop;
  readonly data: unknown;
}

export type Gelezen = { readonly event: Event } | { readonly fouten: Fout[] };

const ATTRIBUTEN = new Set(veldenVan(Envelop).map((v) => v.naam));
// CloudEvents 1.0: names of extension attributes; the NL GOV profile allows at most 20 characters.
const EXTENSIE = /^[a-z0-9]{1,20}$/;

/** Reads one structured CloudEvent. Extension attributes that we do not know are allowed and not passed on. */
export function leesEvent(waarde: unknown): Gelezen {
  if (typeof waarde !== 'object' || waarde === null || Array.isArray(waarde)) {
    return { fouten: [fout('TYPE_ONJUIST', '', 'Verwacht: een CloudEvent (een object).')] };
  }
  const { data, ...attributen } = waarde as Record<string, unknown>;
  const fouten = [...keur(Envelop, zonderVreemdeExtensies(attributen), ''), ...foutenOmData(attributen, data)];
  if (fouten.length > 0) return { fouten };
  return { event: { envelop: zonderVreemdeExtensies(attributen) as unknown as Envelop, data } };
}

function foutenOmData(attributen: Record<string, unknown>, data: unknown): Fout[] {
  if (data !== undefined) return [];
  if (typeof attributen['dataref'] === 'string') return [fout('DATAREF_NIET_ONDERSTEUND', 'dataref')];
  return [fout('VELD_VERPLICHT', 'data')];
}

function zonderVreemdeExtensies(attributen: Record<string, unknown>): Record<string, unknown> {
  const blijvend = Object.entries(attributen).filter(([naam, w]) => ATTRIBUTEN.has(naam) || !isExtensie(naam, w));
  return Object.fromEntries(blijvend);
}

function isExtensie(naam: string, waarde: unknown): boolean {
  return naam !== 'data_base64' && EXTENSIE.test(naam) && ['string', 'number', 'boolean'].includes(typeof waarde);
}

/**
 * Builds a structured CloudEvent from the `ce-*` headers and the JSON body of binary mode. Header values are
 * percent-encoded UTF-8 (CloudEvents HTTP binding 3.1.3.2).
 */
export function vanBinair(kopregels: Readonly<Record<string, string | string[] | undefined>>, data: unknown): unknown {
  const attributen = Object.entries(kopregels)
    .filter(([naam]) => naam.startsWith('ce-'))
    .map(([naam, waarde]) => [naam.slice(3), ontcijfer(String(waarde))] as const);
  return { ...Object.fromEntries(attributen), data };
}

function ontcijfer(waarde: string): string {
  try {
    return decodeURIComponent(waarde);
  } catch {
    // Not percent-encoded UTF-8 after all: the value stands for itself.
    return waarde;
  }
}

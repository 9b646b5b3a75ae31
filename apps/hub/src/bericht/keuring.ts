import {
  fout,
  keur,
  keurVersie,
  leesEvent,
  organisatieVan,
  soortVanType,
  type Berichtsoort,
  type Envelop,
  type Fout,
} from '@estafette/contracts';
import type { Partner } from '../partner/index.js';

/** A bericht that is right in form and may be sent by this partner. */
export interface Gekeurd {
  readonly soort: Berichtsoort;
  readonly envelop: Envelop;
  readonly data: object;
}

/** Looks at everything that can be judged without the state, and names all faults at once. */
export function keurBericht(afzender: Partner, waarde: unknown): Gekeurd | { readonly fouten: Fout[] } {
  const gelezen = leesEvent(waarde);
  if ('fouten' in gelezen) return { fouten: [...gelezen.fouten, ...foutenInData(waarde)] };
  const { envelop, data } = gelezen.event;
  const soort = soortVanType(envelop.type);
  const fouten = [
    ...(soort ? keurVersie(soort, envelop.type, envelop.dataschema) : [fout('BERICHTTYPE_ONBEKEND', 'type')]),
    ...keurBron(afzender, envelop),
    ...(soort ? keurAfzender(soort, afzender) : []),
    ...(soort ? keur(soort.klasse, data) : []),
  ];
  return fouten.length > 0 || !soort ? { fouten } : { soort, envelop, data: data as object };
}

// With a broken envelope the data may still be judged, so that one round mends all.
function foutenInData(waarde: unknown): Fout[] {
  const { type, data } = (waarde ?? {}) as { type?: unknown; data?: unknown };
  const soort = typeof type === 'string' ? soortVanType(type) : undefined;
  return soort && data !== undefined ? keur(soort.klasse, data) : [];
}

function keurBron(afzender: Partner, envelop: Envelop): Fout[] {
  const eigen = `oin:${afzender.oin}`;
  return organisatieVan(envelop.source) === eigen
    ? []
    : [fout('AFZENDER_ONJUIST', 'source', `Verwacht: urn:nld:${eigen}:systeem:<naam>.`)];
}

function keurAfzender(soort: Berichtsoort, afzender: Partner): Fout[] {
  if (soort.afzenders.includes(afzender.soort)) return [];
  return [
    fout('TYPE_NIET_TOEGESTAAN', 'type', `Regel: de catalogus. ${soort.naam} komt van: ${soort.afzenders.join(', ')}.`),
  ];
}

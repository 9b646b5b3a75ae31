import {
  fout,
  keur,
  keurVersie,
  leesEvent,
  organisatieVan,
  soortVanType,
  splitsVertrouwelijk,
  type Berichtsoort,
  type Envelop,
  type Fout,
  type Vertrouwelijk,
} from '@estafette/contracts';
import { grondslagVoorBsn } from '../kluis/index.js';
import type { Partner } from '../partner/index.js';

/** A bericht that is right in form and may be sent by this partner. */
export interface Gekeurd {
  readonly soort: Berichtsoort;
  readonly envelop: Envelop;
  /** Without what belongs in the vault. */
  readonly data: object;
  readonly vertrouwelijk: readonly Vertrouwelijk[];
}

/** Looks at everything that can be judged without the state, and names all faults at once. */
export function keurBericht(afzender: Partner, waarde: unknown): Gekeurd | { readonly fouten: Fout[] } {
  const gelezen = leesEvent(waarde);
  if ('fouten' in gelezen) return { fouten: [...gelezen.fouten, ...foutenInData(waarde)] };
  const { envelop, data } = gelezen.event;
  const soort = soortVanType(envelop.type);
  if (!soort) return { fouten: [fout('BERICHTTYPE_ONBEKEND', 'type'), ...keurBron(afzender, envelop)] };
  const inData = keur(soort.klasse, data);
  const { open, vertrouwelijk } = splitsGoede(soort, data, inData);
  const fouten = [
    ...keurVersie(soort, envelop.type, envelop.dataschema),
    ...keurBron(afzender, envelop),
    ...keurAfzender(soort, afzender),
    ...inData,
    ...keurGrondslag(afzender, vertrouwelijk),
  ];
  return fouten.length > 0 ? { fouten } : { soort, envelop, data: open, vertrouwelijk };
}

function splitsGoede(soort: Berichtsoort, data: unknown, fouten: readonly Fout[]) {
  return fouten.length > 0 ? { open: {}, vertrouwelijk: [] } : splitsVertrouwelijk(soort.klasse, data as object);
}

function keurGrondslag(afzender: Partner, vertrouwelijk: readonly Vertrouwelijk[]): Fout[] {
  if (grondslagVoorBsn(afzender.soort)) return [];
  return vertrouwelijk.filter((v) => v.aard === 'bsn').map((v) => fout('BSN_NIET_TOEGESTAAN', `data.${v.pad}`));
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

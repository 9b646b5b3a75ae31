import {
  fout,
  keur,
  kiesVersie,
  leesEvent,
  organisatieVan,
  soortVanType,
  splitsVertrouwelijk,
  zonderOnbekend,
  type Berichtsoort,
  type Berichtversie,
  type Envelop,
  type Fout,
  type GekozenVersie,
  type Vertrouwelijk,
} from '@estafette/contracts';
import { grondslagVoorBsn } from '../kluis/index.js';
import type { Partner } from '../partner/index.js';

/** A bericht that is right in form and may be sent by this partner. */
export interface Gekeurd extends Inhoud {
  readonly soort: Berichtsoort;
  readonly envelop: Envelop;
  /** The version in which it was sent. */
  readonly versie: string;
  /** Fields of a later minor, which we do not know: they were not read. */
  readonly ongelezen: readonly Vertrouwelijk[];
}

interface Inhoud {
  /** As the newest version has it, without what belongs in the vault. */
  readonly data: object;
  /** As it was sent, without what belongs in the vault. */
  readonly verstuurd: object;
  readonly vertrouwelijk: readonly Vertrouwelijk[];
}

const GEEN_INHOUD: Inhoud = { data: {}, verstuurd: {}, vertrouwelijk: [] };

/** Looks at everything that can be judged without the state, and names all faults at once. */
export function keurBericht(afzender: Partner, waarde: unknown): Gekeurd | { readonly fouten: Fout[] } {
  const gelezen = leesEvent(waarde);
  if ('fouten' in gelezen) return { fouten: [...gelezen.fouten, ...foutenInData(waarde)] };
  const { envelop, data } = gelezen.event;
  const soort = soortVanType(envelop.type);
  if (!soort) return { fouten: [fout('BERICHTTYPE_ONBEKEND', 'type'), ...keurBron(afzender, envelop)] };
  const gekozen = kiesVersie(soort, envelop.type, envelop.dataschema);
  const lezing = versieOfNieuwste(soort, gekozen);
  const { versie } = lezing;
  const { bekend, onbekend } = leesVelden(lezing, data);
  const inData = keur(versie.klasse, bekend);
  const inhoud = inData.length > 0 ? GEEN_INHOUD : splits(soort, versie, bekend as object);
  const fouten = [
    ...('fouten' in gekozen ? gekozen.fouten : []),
    ...keurBron(afzender, envelop),
    ...keurAfzender(soort, afzender),
    ...inData,
    ...keurGrondslag(afzender, inhoud.vertrouwelijk),
  ];
  if (fouten.length > 0) return { fouten };
  return {
    soort,
    envelop,
    versie: versie.versie,
    ongelezen: onbekend.map((o) => ({ ...o, aard: 'ongelezen' })),
    ...inhoud,
  };
}

function versieOfNieuwste(soort: Berichtsoort, gekozen: ReturnType<typeof kiesVersie>): GekozenVersie {
  return 'fouten' in gekozen ? { versie: soort.versies.at(-1)!, nieuwer: false } : gekozen;
}

function leesVelden({ versie, nieuwer }: GekozenVersie, data: unknown): ReturnType<typeof zonderOnbekend> {
  return nieuwer ? zonderOnbekend(versie.klasse, data) : { bekend: data, onbekend: [] };
}

function splits(soort: Berichtsoort, versie: Berichtversie, verstuurd: object): Inhoud {
  const nieuwste = versie.upcast(verstuurd);
  const { open, vertrouwelijk } = splitsVertrouwelijk(soort.klasse, nieuwste);
  const gelijk = nieuwste === verstuurd;
  return {
    data: open,
    verstuurd: gelijk ? open : splitsVertrouwelijk(versie.klasse, verstuurd).open,
    vertrouwelijk,
  };
}

function keurGrondslag(afzender: Partner, vertrouwelijk: readonly Vertrouwelijk[]): Fout[] {
  if (grondslagVoorBsn(afzender.soort)) return [];
  return vertrouwelijk.filter((v) => v.aard === 'bsn').map((v) => fout('BSN_NIET_TOEGESTAAN', `data.${v.pad}`));
}

// With a broken envelope the data may still be judged, so that one round mends all.
function foutenInData(waarde: unknown): Fout[] {
  const { type, dataschema, data } = (waarde ?? {}) as { type?: unknown; dataschema?: unknown; data?: unknown };
  const soort = typeof type === 'string' ? soortVanType(type) : undefined;
  if (!soort || data === undefined) return [];
  const gevraagd = typeof dataschema === 'string' ? dataschema : undefined;
  const gekozen = versieOfNieuwste(soort, kiesVersie(soort, type as string, gevraagd));
  return keur(gekozen.versie.klasse, leesVelden(gekozen, data).bekend);
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

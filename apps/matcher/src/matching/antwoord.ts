import type { KandidaatKenmerken, Lijstvraag, Omgeving, VacatureEisen, Vertoond } from '@estafette/matchregels';
import { TAXONOMIEVERSIE } from '@estafette/taxonomie';
import type { LokaleDatum } from '@estafette/tijd';
import type { Beeld } from '../kandidaatindex/index.js';
import { kandidatenlijst, vacaturelijst, type Getoond, type Kandidatenlijst } from './lijst.js';
import { metId } from './met-id.js';
import { omgevingVoor, priorsVoor, tabelVan, wegingVan } from './omgeving.js';
import { CATALOGUS, momentopname, type Momentopname, type Spoor } from './spoor.js';

/** What is looked for: at most `aantal` candidates for a vacancy, or vacancies for a candidate. `over` is its id. */
export interface Vraag {
  readonly soort: 'kandidaten' | 'vacatures';
  readonly over: string;
  readonly aantal: number;
  /** For a place that is reserved for the banenafspraak: who is in the register and agreed. Undefined for any other. */
  readonly alleen?: ReadonlySet<string> | undefined;
}

/** Who was shown how often, as it stood at the start of the day, in the eyes of one vacancy. */
export interface Vertoning {
  readonly hash: string;
  voor(vacatureId: string): Lijstvraag['vertoond'];
}

export const NIETS_VERTOOND: Vertoning = { hash: 'niets', voor: () => new Map<string, Vertoond>() };

/** An answer with all that is logged of it. */
export interface Opgesteld {
  /** JSON. The order of its keys is fixed and all figures are whole, so the same picture gives the same bytes. */
  readonly tekst: string;
  readonly spoor: Spoor;
  readonly opnames: readonly Momentopname[];
  readonly getoond: readonly Getoond[];
}

/** Answers a question from a picture, on a day. `gezien` counts what was scored. */
export function stelOp(beeld: Beeld, vraag: Vraag, dag: LokaleDatum, vertoning: Vertoning): Opgesteld {
  return vraag.soort === 'kandidaten'
    ? kandidatenVoor(beeld, vraag, dag, vertoning)
    : vacaturesVoor(beeld, vraag, dag, vertoning);
}

function kandidatenVoor(beeld: Beeld, vraag: Vraag, dag: LokaleDatum, vertoning: Vertoning): Opgesteld {
  const { over, alleen } = vraag;
  const vacature = metId(beeld.vacatures, over);
  if (!vacature) return opgesteld(spoor(vraag, dag, vertoning), { gezien: 0, kandidaten: [], netNiet: [] });
  const omgeving = omgevingVoor(beeld, vacature, dag);
  const kandidaten = alleen ? beeld.kandidaten.filter(({ id }) => alleen.has(id)) : beeld.kandidaten;
  const invoer = { vraag, dag, vacature, omgeving, vertoning, gezien: kandidaten.length };
  return stelLijstOp(invoer, lijstUit(invoer, kandidaten));
}

/** All that an answer with candidates is made of, but the candidates. `gezien`: how many of them there are. */
export interface Lijstinvoer {
  readonly vraag: Vraag;
  readonly dag: LokaleDatum;
  readonly vacature: VacatureEisen;
  readonly omgeving: Omgeving;
  readonly vertoning: Vertoning;
  readonly gezien: number;
}

export function lijstUit(invoer: Lijstinvoer, kandidaten: readonly KandidaatKenmerken[]): Kandidatenlijst {
  const { vacature, omgeving, dag } = invoer;
  const vertoond = invoer.vertoning.voor(vacature.id);
  return kandidatenlijst({
    ...{ vacature, kandidaten, omgeving, tabel: tabelVan(dag), vertoond },
    aantal: invoer.vraag.aantal,
  });
}

export function stelLijstOp(invoer: Lijstinvoer, lijst: Kandidatenlijst): Opgesteld {
  const { vraag, dag, vacature, omgeving, vertoning, gezien } = invoer;
  const vertoond = vertoning.voor(vacature.id);
  const telden = lijst.betrokken.flatMap(({ id }) => (vertoond.has(id) ? [[id, vertoond.get(id)!] as const] : []));
  const compleet = {
    ...spoor(vraag, dag, vertoning),
    gezien,
    bruggen: omgeving.bruggen,
    priors: omgeving.priors.tabel,
    vertoond: Object.fromEntries(telden),
  };
  const antwoord = { gezien, kandidaten: lijst.kandidaten, netNiet: lijst.netNiet };
  return opgesteld(compleet, antwoord, vacature, lijst.betrokken, lijst.kandidaten);
}

function vacaturesVoor(beeld: Beeld, vraag: Vraag, dag: LokaleDatum, vertoning: Vertoning): Opgesteld {
  const { over, aantal } = vraag;
  const kandidaat = metId(beeld.kandidaten, over);
  const basis = spoor(vraag, dag, vertoning);
  if (!kandidaat) return opgesteld(basis, { gezien: 0, vacatures: [], netNiet: [] });
  const { vacatures, betrokken } = vacaturelijst({
    kandidaat,
    vacatures: beeld.vacatures,
    omgevingVoor: (vacature) => omgevingVoor(beeld, vacature, dag),
    priorsVoor: (vacature) => priorsVoor(beeld, vacature, dag),
    tabel: tabelVan(dag),
    aantal,
  });
  const omgevingen = betrokken.map((vacature) => omgevingVoor(beeld, vacature, dag));
  const compleet = {
    ...basis,
    gezien: beeld.vacatures.length,
    bruggen: omgevingen[0]?.bruggen ?? {},
    priors: Object.assign({}, ...omgevingen.map(({ priors }) => priors.tabel)) as Spoor['priors'],
  };
  return opgesteld(compleet, { gezien: beeld.vacatures.length, vacatures, netNiet: [] }, kandidaat, betrokken);
}

function spoor({ soort, over, aantal, alleen }: Vraag, dag: LokaleDatum, { hash: vertoningHash }: Vertoning): Spoor {
  return {
    ...{ soort, over, aantal, dag, gezien: 0 },
    weging: wegingVan(dag),
    taxonomie: TAXONOMIEVERSIE,
    catalogus: CATALOGUS,
    bruggen: {},
    gereserveerd: alleen !== undefined,
    ...{ priors: {}, vertoond: {}, vertoningHash, deelnemers: [] },
  };
}

function opgesteld(
  basis: Spoor,
  antwoord: object,
  over?: KandidaatKenmerken | VacatureEisen,
  deelnemers: readonly (KandidaatKenmerken | VacatureEisen)[] = [],
  getoond: readonly Getoond[] = [],
): Opgesteld {
  const opnames = deelnemers.map(momentopname);
  const gevraagd = over && momentopname(over);
  return {
    tekst: alsTekst(basis.weging.versie, antwoord),
    spoor: { ...basis, ...(gevraagd && { gevraagd: gevraagd.hash }), deelnemers: opnames.map(({ hash }) => hash) },
    opnames: gevraagd ? [gevraagd, ...opnames] : opnames,
    getoond,
  };
}

/** The answer as it is stored and delivered. */
export function alsTekst(versie: string, antwoord: object): string {
  return JSON.stringify({ weging: { versie }, ...antwoord });
}

import type { Partnersoort } from '@estafette/contracts';
import type { LokaleDatum } from '@estafette/tijd';

/** Where an overdracht can be (design section 4). */
export type Overdrachtstatus =
  | 'aangeboden'
  | 'in_behandeling'
  | 'aanvulling_gevraagd'
  | 'geaccepteerd'
  | 'op_wachtlijst'
  | 'gestart'
  | 'onderbroken'
  | 'geweigerd'
  | 'teruggegeven'
  | 'afgerond'
  | 'ingetrokken'
  | 'vervallen';

/** What the terms of an overdracht depend on. A moment that is null has not come. */
export interface Overdracht {
  readonly id: string;
  readonly status: Overdrachtstatus;
  readonly dienst: string;
  readonly vanPartner: string;
  readonly naarPartner: string;
  readonly vanSoort: Partnersoort;
  readonly naarSoort: Partnersoort;
  readonly vanTeam: string;
  readonly naarTeam: string;
  readonly afgesproken: 'warm' | 'koud' | 'onbekend';
  /** Since when it has this status. */
  readonly statusOp: Date;
  /** The day on which help must be there: an end of WW, detentie, school year or other term. */
  readonly uiterlijkeDatum: LokaleDatum | null;
  readonly afgesprokenStart: LokaleDatum | null;
  /** The day that who waits was told. */
  readonly verwachteStart: LokaleDatum | null;
  /** How much of the minimum set of its purpose is missing. */
  readonly ontbreekt: number;
  readonly aangebodenOp: Date;
  /** The taker's system acknowledged the offer, or a person of the taker opened it. */
  readonly ontvangenOp: Date | null;
  /** A named person of the taker has it. */
  readonly inBehandelingOp: Date | null;
  readonly besluitOp: Date | null;
  /** The last time that the giver answered a request for more. */
  readonly aangevuldOp: Date | null;
  readonly gestartOp: Date | null;
  readonly hervatOp: Date | null;
  readonly beeindigdOp: Date | null;
  readonly redenEinde: string | null;
  /** The dienst that the taker advised at the end. */
  readonly advies: string | null;
  /** The last trajectresultaat of any kind, and the last that said that the traject ended. */
  readonly resultaatOp: Date | null;
  readonly trajecteindeOp: Date | null;
  /** Giver, taker and inwoner spoke together. */
  readonly gesprekOp: Date | null;
}

/** What is known of an inwoner, apart from the overdrachten. */
export interface Inwoner {
  readonly id: string;
  /** The first and the last day on which a partner will speak to the inwoner, and when that was last told. */
  readonly volgendContact: LokaleDatum | null;
  readonly laatsteAfspraak: LokaleDatum | null;
  readonly afgesprokenOp: Date | null;
  /** The last time that the inwoner was spoken to. */
  readonly gesprokenOp: Date | null;
  /** A traject without an overdracht ended. */
  readonly trajecteindeOp: Date | null;
  readonly redenTrajecteinde: string | null;
  /** W&I ended the case, and not because of work; or for any reason. */
  readonly isZaakBeeindigd: boolean;
  readonly isAfgesloten: boolean;
  readonly bekendOp: Date;
  /** A regisseur was named; the first day without one; and the first on which that one is away and nobody stands in. */
  readonly heeftRegisseur: boolean;
  readonly regisseurTot: LokaleDatum | null;
  readonly onvervangenVanaf: LokaleDatum | null;
  /** The second no-show or the third attempt since the inwoner was last spoken to. */
  readonly nietBereiktOp: Date | null;
  /** The days of the judgements on the ladder and on "within 12 months", and when the profile was last established. */
  readonly ladderOp: LokaleDatum | null;
  readonly oordeelOp: LokaleDatum | null;
  readonly profielOp: Date | null;
}

/** What the terms of a voorstel depend on. A moment that is null has not come. */
export interface Voorstel {
  readonly id: string;
  readonly status: string;
  readonly voorgelegdOp: Date;
  readonly akkoordOp: Date | null;
  readonly bijWerkgeverOp: Date | null;
  readonly gesprekOp: Date | null;
  readonly beeindigdOp: Date | null;
  /** The inwoner applied: waits for an uitkomst from the first day. */
  readonly isSollicitatie: boolean;
}

/** Work that was told of; over when it has an end. */
export interface Plaatsing {
  readonly id: string;
  readonly vanaf: LokaleDatum;
  /** The last day of the contract, as far as it is known. */
  readonly tot: LokaleDatum | null;
  readonly gemeldOp: Date;
  readonly isBeeindigd: boolean;
  /** The last day on which somebody asked how it goes, and what else was asked for by name. */
  readonly nazorgOp: LokaleDatum | null;
  readonly nazorgmomenten: readonly string[];
}

/** A vacature that asks for people. */
export interface Vacature {
  readonly id: string;
  readonly gepubliceerdOp: Date;
  readonly isOpen: boolean;
  readonly heeftVoorstel: boolean;
}

/** A person with all that runs or ran: what one of these shows may end a term of another. */
export interface Dossier {
  readonly inwoner: Inwoner;
  readonly overdrachten: readonly Overdracht[];
  readonly voorstellen: readonly Voorstel[];
  readonly plaatsingen: readonly Plaatsing[];
}

/** The oldest bericht of a partner that its system never fetched, and the oldest that was refused and not repaired. */
export interface Postbus {
  readonly id: string;
  readonly wachtSinds: Date | null;
  readonly afgekeurdSinds: Date | null;
}

/** Why a term does not run, or no longer does. The hub has the sentence. */
export type Reden =
  | 'aangevuld'
  | 'aanvulling'
  | 'beeindigd'
  | 'besloten'
  | 'contact'
  | 'gesprek'
  | 'gestart'
  | 'gestopt'
  | 'koud-afgesproken'
  | 'nazorg'
  | 'niet-aan-de-orde'
  | 'onderbroken'
  | 'ontvangen'
  | 'opgehaald'
  | 'opgepakt'
  | 'opnieuw'
  | 'regisseur'
  | 'verbeterd'
  | 'vervolg'
  | 'voorstel'
  | 'zaak-beeindigd';

/**
 * Since when a term runs, or why it does not. `eerste` says that there is no earlier run of it to tell this one apart
 * from.
 */
export type Stand = { readonly sinds: Date; readonly eerste: boolean } | { readonly reden: Reden };

export const eerste = (sinds: Date): Stand => ({ sinds, eerste: true });
export const opnieuw = (sinds: Date): Stand => ({ sinds, eerste: false });

export function isBeeindigd({ status }: Overdracht): boolean {
  return ['geweigerd', 'teruggegeven', 'afgerond', 'ingetrokken', 'vervallen'].includes(status);
}

/** A moment on this day, for terms that count from a day. */
export function noen(dag: LokaleDatum): Date {
  return new Date(`${dag}T12:00:00Z`);
}

/** The last of these moments that has come. */
export function laatste(moment: Date, ...meer: readonly (Date | null)[]): Date {
  return meer.reduce<Date>((tot, m) => (m && m > tot ? m : tot), moment);
}

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
  readonly afgesproken: 'warm' | 'koud' | 'onbekend';
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
  /** W&I ended the case, and not because of work. */
  readonly isZaakBeeindigd: boolean;
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
  readonly gemeldOp: Date;
  readonly isBeeindigd: boolean;
}

/** A person with all that runs or ran: what one of these shows may end a term of another. */
export interface Dossier {
  readonly inwoner: Inwoner;
  readonly overdrachten: readonly Overdracht[];
  readonly voorstellen: readonly Voorstel[];
  readonly plaatsingen: readonly Plaatsing[];
}

/** The oldest bericht in the postbus of a partner that its system never fetched. */
export interface Postbus {
  readonly id: string;
  readonly wachtSinds: Date | null;
}

/** Why a term does not run, or no longer does. The hub has the sentence. */
export type Reden =
  | 'aanvulling'
  | 'beeindigd'
  | 'besloten'
  | 'contact'
  | 'gesprek'
  | 'koud-afgesproken'
  | 'niet-aan-de-orde'
  | 'onderbroken'
  | 'ontvangen'
  | 'opgehaald'
  | 'opgepakt'
  | 'opnieuw'
  | 'vervolg'
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

/** The last of these moments that has come. */
export function laatste(moment: Date, ...meer: readonly (Date | null)[]): Date {
  return meer.reduce<Date>((tot, m) => (m && m > tot ? m : tot), moment);
}

import { SetMetadata } from '@nestjs/common';
import type { Envelop, Vertrouwelijk, Verwijssoort } from '@estafette/contracts';
import type { EntityManager } from '@estafette/persistence';
import type { Partner } from '../partner/index.js';

export const VERWERKT = 'verwerktBericht';

/**
 * Makes a provider the handler of these types of bericht. Handlers are found at boot; a type without one, or with two,
 * stops it.
 */
export const VerwerktBericht = (...namen: [string, ...string[]]) => SetMetadata(VERWERKT, namen);

/** A bericht whose form is right, with our own ids in its references. */
export interface Ontvangen<T extends object = object> {
  readonly berichtId: string;
  /** Short name of the type, e.g. `overdracht.aangeboden`. */
  readonly naam: string;
  readonly afzender: Partner;
  readonly envelop: Envelop;
  /** Without what belongs in the vault: that is in `vertrouwelijk`. */
  readonly data: T;
  readonly vertrouwelijk: readonly Vertrouwelijk[];
  readonly nu: Date;
}

/** What a bericht brought about. */
export interface Gevolg {
  /** What it is about: shown to the sender, with its readable number when there is one. */
  readonly onderwerp: { readonly soort: Verwijssoort; readonly id: string; readonly nummer?: string };
  /** Set when it is about a person: berichten about one person keep their order. */
  readonly inwonerId?: string;
  /** What the hub adds to the data for its receivers, such as the id of what came into being. */
  readonly aanvulling?: Readonly<Record<string, unknown>>;
  /** Ids of the partners that have to hear it. */
  readonly ontvangers: readonly string[];
}

export interface BerichtHandler<T extends object = object> {
  /**
   * Set where what is read to decide, and what is changed, is all about the inwoner that the bericht names: then it may be
   * taken in in one transaction with berichten about others.
   */
  readonly raaktAlleen?: 'inwoner';
  /** Applies the bericht to the state, in the transaction of `em`; throws a Weigering when it cannot be. */
  verwerk(ontvangen: Ontvangen<T>, em: EntityManager): Promise<Gevolg>;
}

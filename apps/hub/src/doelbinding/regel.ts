import type { CodeUit, ketenlijsten, Veldgroep } from '@estafette/contracts';

/**
 * What binds a partner to an inwoner. `aanlevering`: it told us of the inwoner, and sees what it told itself.
 */
export type Grond = 'aanlevering' | 'regie' | 'overdracht' | 'voorstel' | 'plaatsing';

/** Who is bound on this ground, for one of these diensten when they are named, may see these groups. */
export interface Doelregel {
  readonly grond: Grond;
  readonly diensten?: readonly CodeUit<typeof ketenlijsten.dienst>[];
  readonly groepen: readonly Veldgroep[];
  /** The law or agreement that the rule rests on. */
  readonly grondslag: string;
}

/** Rules as they hold from a day on (`jjjj-mm-dd`), until a later version takes over. Never changed once in force. */
export interface Doelbindingversie {
  readonly versie: string;
  readonly vanaf: string;
  readonly regels: readonly Doelregel[];
}

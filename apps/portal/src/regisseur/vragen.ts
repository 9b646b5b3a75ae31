import type { Status } from '../api/index.js';
import type { Signaalvraag } from '../signaal/vragen.js';
import type { Vraag, Wie } from '../vooruit/index.js';

/** Which signalen are looked at; it is in the address. */
export interface Signaalfilter {
  readonly code?: string;
  /** Of the colleagues too. */
  readonly wie?: 'iedereen';
}

/** Which overdrachten are looked at; it is in the address, so that it can be kept and sent. */
export interface Filter {
  readonly status?: Status;
  readonly signaal?: string;
  /** The organisation that must act on what goes wrong. */
  readonly aanZet?: string;
  /** Of the colleagues too: a regisseur begins with the own work. */
  readonly wie?: 'iedereen';
}

export const overdrachtenvraag = ({ wie, ...filter }: Filter, { rol }: Pick<Wie, 'rol'>) =>
  ({
    sleutel: ['overdrachten', 'lijst', filter, wie ?? 'eigen'],
    pad: '/overdrachten',
    zoekvraag: {
      volgorde: 'mislukt-eerst',
      maximum: 25,
      ...filter,
      ...(rol === 'regisseur' && wie === undefined ? { mijn: 'ja' as const } : {}),
    },
    bladen: true,
  }) as const satisfies Vraag;

/** What needs this reader besides overdrachten. A regisseur begins with the own inwoners. */
export const buitenOverdracht = ({ rol }: Pick<Wie, 'rol'>, { wie, ...filter }: Signaalfilter = {}): Signaalvraag => ({
  overdracht: 'nee',
  ...filter,
  ...(rol === 'regisseur' && wie === undefined ? { mijn: 'ja' as const } : {}),
});

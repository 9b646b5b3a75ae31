import type { Status } from '../api/index.js';
import type { Signaalvraag } from '../signaal/vragen.js';
import type { Vraag, Wie } from '../vooruit/index.js';

/** Which signalen are looked at; it is in the address. */
export interface Signaalfilter {
  readonly code?: string;
  /** Of the colleagues too. */
  readonly wie?: 'iedereen';
}

/** Until it is known who reads. */
export const NIEMAND: Pick<Wie, 'rol'> = { rol: '' };

/** A regisseur begins with the own work, until that of colleagues is asked for. */
export const isEigenWerk = ({ rol }: Pick<Wie, 'rol'>, wie: Filter['wie']): boolean =>
  rol === 'regisseur' && wie === undefined;

/** Which overdrachten are looked at; it is in the address, so that it can be kept and sent. */
export interface Filter {
  readonly status?: Status;
  readonly signaal?: string;
  /** The organisation that must act on what goes wrong. */
  readonly aanZet?: string;
  /** Of the colleagues too: a regisseur begins with the own work. */
  readonly wie?: 'iedereen';
}

export const overdrachtenvraag = ({ wie, ...filter }: Filter, lezer: Pick<Wie, 'rol'>) =>
  ({
    sleutel: ['overdrachten', 'lijst', filter, wie ?? 'eigen'],
    pad: '/overdrachten',
    zoekvraag: {
      volgorde: 'mislukt-eerst',
      maximum: 25,
      ...filter,
      ...(isEigenWerk(lezer, wie) ? { mijn: 'ja' as const } : {}),
    },
    bladen: true,
  }) as const satisfies Vraag;

/** What needs this reader besides overdrachten. A regisseur begins with the own inwoners. */
export const buitenOverdracht = (lezer: Pick<Wie, 'rol'>, { wie, ...filter }: Signaalfilter = {}): Signaalvraag => ({
  overdracht: 'nee',
  ...filter,
  ...(isEigenWerk(lezer, wie) ? { mijn: 'ja' as const } : {}),
});

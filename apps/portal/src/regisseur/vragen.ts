import type { Status } from '../api/index.js';
import type { Signaalvraag } from '../signaal/vragen.js';
import type { Vraag, Wie } from '../vooruit/index.js';

/** Which overdrachten are looked at; it is in the address, so that it can be kept and sent. */
export interface Filter {
  readonly status?: Status;
  readonly signaal?: string;
  /** The organisation that must act on what goes wrong. */
  readonly aanZet?: string;
  readonly regisseur?: string;
}

export const overdrachtenvraag = (filter: Filter) =>
  ({
    sleutel: ['overdrachten', 'lijst', filter],
    pad: '/overdrachten',
    zoekvraag: { volgorde: 'mislukt-eerst', maximum: 25, ...filter },
    bladen: true,
  }) as const satisfies Vraag;

/** What needs this reader besides overdrachten. Of the inwoners of a colleague a regisseur sees no more than was asked for. */
export const buitenOverdracht = ({ rol, code }: Pick<Wie, 'rol' | 'code'>): Signaalvraag => ({
  overdracht: 'nee',
  ...(rol === 'regisseur' ? { regisseur: code } : {}),
});

/**
 * The life of a voorstel: one table, and the rules that follow from it. Pure.
 *
 * ```
 * voorgelegd ─► akkoord ─► bij_werkgever ─► gesprek ─► proefplaats ─► geplaatst
 * akkoord, bij_werkgever, gesprek ─► proefplaats | geplaatst (work may start sooner)
 * bij_werkgever, gesprek, proefplaats ─► afgewezen
 * not final ─► niet_akkoord (the inwoner says no, always allowed) | ingetrokken (by who put it forward)
 *            | vervallen (by the hub: started elsewhere, or the vacature closed)
 * ```
 */
export const statussen = [
  'voorgelegd',
  'akkoord',
  'bij_werkgever',
  'gesprek',
  'proefplaats',
  'geplaatst',
  'niet_akkoord',
  'afgewezen',
  'ingetrokken',
  'vervallen',
] as const;
export type Status = (typeof statussen)[number];

/** Who takes part. The regisseur speaks for the inwoner, the voorlegger with the employer. */
export type Rol = 'voorlegger' | 'regisseur' | 'hub';

interface Overgang {
  readonly van: readonly Status[];
  readonly naar: Status;
  readonly door: Rol;
}

const OPEN: readonly Status[] = ['voorgelegd', 'akkoord', 'bij_werkgever', 'gesprek', 'proefplaats'];

export const overgangen = {
  'inwoner-ja': { van: ['voorgelegd'], naar: 'akkoord', door: 'regisseur' },
  'inwoner-nee': { van: OPEN, naar: 'niet_akkoord', door: 'regisseur' },
  'bij-werkgever': { van: ['akkoord'], naar: 'bij_werkgever', door: 'voorlegger' },
  gesprek: { van: ['bij_werkgever'], naar: 'gesprek', door: 'voorlegger' },
  proefplaats: { van: ['akkoord', 'bij_werkgever', 'gesprek'], naar: 'proefplaats', door: 'voorlegger' },
  geplaatst: { van: ['akkoord', 'bij_werkgever', 'gesprek', 'proefplaats'], naar: 'geplaatst', door: 'voorlegger' },
  afgewezen: { van: ['bij_werkgever', 'gesprek', 'proefplaats'], naar: 'afgewezen', door: 'voorlegger' },
  ingetrokken: { van: OPEN, naar: 'ingetrokken', door: 'voorlegger' },
  vervallen: { van: OPEN, naar: 'vervallen', door: 'hub' },
} as const satisfies Record<string, Overgang>;

export type Gebeurtenis = keyof typeof overgangen;

/** What the rules need to know of a voorstel. `geschiedenis` holds the statuses it has left. */
export interface Stand {
  readonly status: Status;
  readonly geschiedenis: readonly Status[];
}

export type Uitslag =
  | { readonly soort: 'nieuw'; readonly status: Status }
  | { readonly soort: 'verloren' | 'verboden' | 'rol'; readonly toegestaan: readonly Gebeurtenis[] };

export function isOpen(status: Status): boolean {
  return OPEN.includes(status);
}

/** Whether the voorlegger may know who the inwoner is by this voorstel. After a start the plaatsing is the ground. */
export function toontIdentiteit(status: Status): boolean {
  return isOpen(status) && status !== 'voorgelegd';
}

/** What someone with these roles may do now. */
export function toegestaan(status: Status, rollen: readonly Rol[]): Gebeurtenis[] {
  return (Object.keys(overgangen) as Gebeurtenis[]).filter(
    (g) => rollen.includes(overgangen[g].door) && mag(g, status),
  );
}

/** One step. When it cannot be taken now but could have been earlier, someone else was first: lost, not forbidden. */
export function zetStap({ status, geschiedenis }: Stand, gebeurtenis: Gebeurtenis, rollen: readonly Rol[]): Uitslag {
  const weiger = (soort: 'verloren' | 'verboden' | 'rol'): Uitslag => ({
    soort,
    toegestaan: toegestaan(status, rollen),
  });
  if (!rollen.includes(overgangen[gebeurtenis].door)) return weiger('rol');
  if (mag(gebeurtenis, status)) return { soort: 'nieuw', status: overgangen[gebeurtenis].naar };
  return weiger(geschiedenis.some((eerder) => mag(gebeurtenis, eerder)) ? 'verloren' : 'verboden');
}

function mag(gebeurtenis: Gebeurtenis, status: Status): boolean {
  return (overgangen[gebeurtenis].van as readonly Status[]).includes(status);
}

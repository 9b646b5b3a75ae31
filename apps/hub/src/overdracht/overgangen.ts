/**
 * The life of an overdracht: one table, and the rules that follow from it. Pure.
 *
 * ```
 * aangeboden ─► in_behandeling ─► geaccepteerd ─► (op_wachtlijst) ─► gestart ─► afgerond
 *      │  ▲          │  ▲   └─► geweigerd   │               │            │
 *      ▼  │          ▼  │                   └───────────────┴────────────┴─► teruggegeven
 *    aanvulling_gevraagd            op_wachtlijst, gestart ◄─► onderbroken
 * not final ─► ingetrokken (by the giver, until accepted) | vervallen (the case ended)
 * ```
 */
export const statussen = [
  'aangeboden',
  'in_behandeling',
  'aanvulling_gevraagd',
  'geaccepteerd',
  'op_wachtlijst',
  'gestart',
  'onderbroken',
  'geweigerd',
  'teruggegeven',
  'afgerond',
  'ingetrokken',
  'vervallen',
] as const;
export type Status = (typeof statussen)[number];

/** Who takes part. `regie` is the municipality, which ends cases. */
export type Rol = 'gever' | 'nemer' | 'regie';

interface Overgang {
  readonly van: readonly Status[];
  /** `terug` is where it was before it was held up. */
  readonly naar: Status | 'terug';
  readonly door: Rol;
}

const LOPEND: readonly Status[] = [
  'aangeboden',
  'in_behandeling',
  'aanvulling_gevraagd',
  'geaccepteerd',
  'op_wachtlijst',
  'gestart',
  'onderbroken',
];

export const overgangen = {
  'in-behandeling': { van: ['aangeboden'], naar: 'in_behandeling', door: 'nemer' },
  'aanvulling-gevraagd': { van: ['aangeboden', 'in_behandeling'], naar: 'aanvulling_gevraagd', door: 'nemer' },
  aangevuld: { van: ['aanvulling_gevraagd'], naar: 'terug', door: 'gever' },
  geaccepteerd: { van: ['in_behandeling'], naar: 'geaccepteerd', door: 'nemer' },
  geweigerd: { van: ['in_behandeling'], naar: 'geweigerd', door: 'nemer' },
  'op-wachtlijst': { van: ['geaccepteerd'], naar: 'op_wachtlijst', door: 'nemer' },
  gestart: { van: ['geaccepteerd', 'op_wachtlijst'], naar: 'gestart', door: 'nemer' },
  onderbroken: { van: ['op_wachtlijst', 'gestart'], naar: 'onderbroken', door: 'nemer' },
  hervat: { van: ['onderbroken'], naar: 'terug', door: 'nemer' },
  teruggegeven: { van: ['geaccepteerd', 'op_wachtlijst', 'gestart'], naar: 'teruggegeven', door: 'nemer' },
  afgerond: { van: ['gestart'], naar: 'afgerond', door: 'nemer' },
  ingetrokken: { van: ['aangeboden', 'in_behandeling', 'aanvulling_gevraagd'], naar: 'ingetrokken', door: 'gever' },
  vervallen: { van: LOPEND, naar: 'vervallen', door: 'regie' },
} as const satisfies Record<string, Overgang>;

export type Gebeurtenis = keyof typeof overgangen;

/** Where the stok is in each status: the giver keeps it until acceptance, and gets it back at once. */
export const stokBij: Readonly<Record<Status, 'gever' | 'nemer' | 'regisseur'>> = {
  aangeboden: 'gever',
  in_behandeling: 'gever',
  aanvulling_gevraagd: 'gever',
  geaccepteerd: 'nemer',
  op_wachtlijst: 'nemer',
  gestart: 'nemer',
  onderbroken: 'nemer',
  geweigerd: 'gever',
  teruggegeven: 'gever',
  afgerond: 'regisseur',
  ingetrokken: 'gever',
  vervallen: 'regisseur',
};

/** What the rules need to know of an overdracht. `geschiedenis` holds the statuses it has left. */
export interface Stand {
  readonly status: Status;
  /** Set while aanvulling is asked or the dienst is held up: where it goes on. */
  readonly terugNaar: Status | null;
  readonly geschiedenis: readonly Status[];
}

export type Uitslag =
  | { readonly soort: 'nieuw'; readonly stand: Stand }
  | { readonly soort: 'verloren' | 'verboden' | 'rol'; readonly toegestaan: readonly Gebeurtenis[] };

export const BEGINSTAND: Stand = { status: 'aangeboden', terugNaar: null, geschiedenis: [] };

export function isEind(status: Status): boolean {
  return !LOPEND.includes(status);
}

/**
 * The steps of the taker that follow from a final result of the dienst: it was started, also when nobody said so. None
 * before acceptance.
 */
export function naarEinde({ status, terugNaar }: Pick<Stand, 'status' | 'terugNaar'>): Gebeurtenis[] {
  if (status === 'gestart') return ['afgerond'];
  if (status === 'geaccepteerd' || status === 'op_wachtlijst') return ['gestart', 'afgerond'];
  return status === 'onderbroken' ? ['hervat', ...naarEinde({ status: terugNaar!, terugNaar: null })] : [];
}

/** What someone with these roles may do now. */
export function toegestaan({ status }: Stand, rollen: readonly Rol[]): Gebeurtenis[] {
  return alle().filter((g) => rollen.includes(overgangen[g].door) && mag(g, status));
}

/**
 * One step. When it cannot be taken now but could have been earlier, someone else was first: it is lost, not
 * forbidden.
 */
export function zetStap(stand: Stand, gebeurtenis: Gebeurtenis, rollen: readonly Rol[]): Uitslag {
  const weiger = (soort: 'verloren' | 'verboden' | 'rol'): Uitslag => ({
    soort,
    toegestaan: toegestaan(stand, rollen),
  });
  if (!rollen.includes(overgangen[gebeurtenis].door)) return weiger('rol');
  if (mag(gebeurtenis, stand.status)) return { soort: 'nieuw', stand: volgende(stand, gebeurtenis) };
  return weiger(stand.geschiedenis.some((eerder) => mag(gebeurtenis, eerder)) ? 'verloren' : 'verboden');
}

function volgende({ status, terugNaar, geschiedenis }: Stand, gebeurtenis: Gebeurtenis): Stand {
  const { naar } = overgangen[gebeurtenis];
  const nieuw = naar === 'terug' ? terugNaar! : naar;
  const opgehouden = nieuw === 'aanvulling_gevraagd' || nieuw === 'onderbroken';
  return { status: nieuw, terugNaar: opgehouden ? status : null, geschiedenis: [...geschiedenis, status] };
}

function mag(gebeurtenis: Gebeurtenis, status: Status): boolean {
  return (overgangen[gebeurtenis].van as readonly Status[]).includes(status);
}

function alle(): Gebeurtenis[] {
  return Object.keys(overgangen) as Gebeurtenis[];
}

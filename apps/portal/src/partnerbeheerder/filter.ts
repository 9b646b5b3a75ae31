/** Which berichten are looked at; it is in the address. */
export interface Berichtfilter {
  readonly status?: 'verwerkt' | 'geweigerd';
  readonly levering?: 'open' | 'bevestigd' | 'mislukt' | 'apart';
}

export interface Bezorgfilter {
  readonly status?: (typeof BEZORGING)[number];
}

const BEZORGING = ['open', 'bevestigd', 'mislukt', 'apart', 'gewist'] as const;

export function leesBezorgfilter({ status }: Record<string, unknown>): Bezorgfilter {
  const gekozen = BEZORGING.find((s) => s === status);
  return gekozen ? { status: gekozen } : {};
}

const STATUS = ['verwerkt', 'geweigerd'] as const;
const LEVERING = ['open', 'bevestigd', 'mislukt', 'apart'] as const;

export function leesBerichtfilter({ status, levering }: Record<string, unknown>): Berichtfilter {
  const gekozen = STATUS.find((s) => s === status);
  const bezorgd = LEVERING.find((l) => l === levering);
  return { ...(gekozen ? { status: gekozen } : {}), ...(bezorgd ? { levering: bezorgd } : {}) };
}

const NAAM = /^[a-z-]{1,50}\.[a-z-]{1,50}$/;

/** Which bericht is tried at first. */
export function leesProef({ bericht }: Record<string, unknown>): { readonly bericht?: string } {
  return typeof bericht === 'string' && NAAM.test(bericht) ? { bericht } : {};
}

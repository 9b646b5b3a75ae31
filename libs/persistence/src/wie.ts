/** On whose behalf the database is asked. Row-level security looks at it. */
export type Wie =
  | { readonly soort: 'hub' }
  | { readonly soort: 'matcher' }
  /** A system of a partner, or one of its people: who sees only what it works on. */
  | { readonly soort: 'partner'; readonly partnerId: string; readonly medewerkerId?: string };

export const HUB: Wie = { soort: 'hub' };
export const MATCHER: Wie = { soort: 'matcher' };

/** What for. A purpose binds: without one nothing is read. */
export type Doel =
  | 'inrichting'
  | 'aanmelding'
  | 'berichtverwerking'
  | 'bezorging'
  | 'inzage'
  | 'matching'
  | 'bewaking'
  | 'signalering'
  | 'wachtrij'
  | 'gezondheid'
  | 'identiteit'
  /** Counting by age and sex whether everyone is shown alike. */
  | 'gelijkheid'
  /** Writing down who saw whom. */
  | 'verantwoording'
  /** What the inwoner has a right to: seeing, correcting, erasing. */
  | 'rechten'
  /** The only purpose for which the vault opens. */
  | 'kluis';

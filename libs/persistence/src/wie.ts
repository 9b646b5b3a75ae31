/** On whose behalf the database is asked. Row-level security looks at it. */
export type Wie =
  { readonly soort: 'hub' } | { readonly soort: 'matcher' } | { readonly soort: 'partner'; readonly partnerId: string };

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
  | 'gezondheid';

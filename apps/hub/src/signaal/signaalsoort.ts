export type Onderwerpsoort = 'overdracht' | 'inwoner' | 'partner' | 'voorstel';

/** What the sentence of a signaal may speak of, per kind of what it is about. */
export interface Omstandigheden {
  readonly overdracht: { readonly naarPartner: string; readonly naarTeam: string; readonly nummer: string };
  readonly inwoner: Readonly<Record<string, never>>;
  readonly partner: { readonly partner: string };
  readonly voorstel: Readonly<Record<string, never>>;
}

/**
 * Who must act. The regisseur, or else the giver; the vervanger, or else the regisseur; who put the inwoner forward.
 */
export type Eigenaarsrol = 'gever' | 'nemer' | 'regisseur' | 'vervanger' | 'voorlegger' | 'partner';

interface Woorden<O> {
  readonly zin: (omstandigheden: O) => string;
  readonly vervolgstappen: (omstandigheden: O) => readonly string[];
}

/** One kind of signaal, as data. The norm that raises it is the matcher's; the words and the owner are the hub's. */
export interface Signaalsoort {
  readonly code: string;
  readonly ernst: 'hoog' | 'middel' | 'laag';
  readonly eigenaar: Eigenaarsrol;
  /** Only for the owner and who has the regie. */
  readonly besloten: boolean;
  readonly over: { readonly [S in Onderwerpsoort]?: Woorden<Omstandigheden[S]> };
  /** Why it closed, per reason of the matcher; `anders` for any other. */
  readonly opgelost: { readonly anders: string } & Readonly<Record<string, string>>;
}

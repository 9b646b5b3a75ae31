export type Onderwerpsoort = 'overdracht' | 'inwoner' | 'partner' | 'voorstel' | 'plaatsing' | 'vacature';

/** What the sentence of a signaal may speak of, per kind of what it is about. */
export interface Omstandigheden {
  readonly overdracht: { readonly naarPartner: string; readonly naarTeam: string; readonly nummer: string };
  readonly inwoner: Readonly<Record<string, never>>;
  readonly partner: { readonly partner: string };
  readonly voorstel: Readonly<Record<string, never>>;
  readonly plaatsing: Readonly<Record<string, never>>;
  readonly vacature: { readonly kenmerk: string };
}

/**
 * Who must act. The regisseur, or else the giver; the vervanger, or else the regisseur; who put the inwoner forward; who
 * found the work; whose vacature it is.
 */
export type Eigenaarsrol =
  'gever' | 'nemer' | 'regisseur' | 'vervanger' | 'voorlegger' | 'partner' | 'plaatser' | 'accountmanager';

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
  /** How long without an end until the next in line must act: regisseur, then ketenregisseur. Absent: 5 werkdagen. */
  readonly escaleertNa?: { readonly werkdagen: number } | { readonly dagen: number };
  /**
   * How a flood of these stays a list that can be read. `gedoseerd`: its owner hears of a few a day; the others wait.
   * `onder-storing`: it hangs under the failing connection of the taker. `per-partner`: one for the partner, with these
   * under it.
   */
  readonly bundeling?: 'gedoseerd' | 'onder-storing' | 'per-partner';
  /** Why it closed, per reason of the matcher; `anders` for any other. */
  readonly opgelost: { readonly anders: string } & Readonly<Record<string, string>>;
}

/** What the sentence of a signaal may speak of. */
export interface Omstandigheden {
  readonly naarPartner: string;
  readonly naarTeam: string;
  readonly nummer: string;
}

/** One kind of signaal, as data. The norm that raises it is the matcher's; the words and the owner are the hub's. */
export interface Signaalsoort {
  readonly code: string;
  readonly ernst: 'hoog' | 'middel' | 'laag';
  /** Who must act. */
  readonly eigenaar: 'gever' | 'nemer';
  readonly zin: (o: Omstandigheden) => string;
  readonly vervolgstappen: (o: Omstandigheden) => readonly string[];
  readonly opgelost: string;
}

/** What must change before a candidate fits, in B1 Dutch, and who can do it. */
export interface Uitweg {
  readonly watMoetAnders: string;
  readonly wie: Uitvoerder;
}

export type Uitvoerder = 'accountmanager' | 'kandidaat' | 'regisseur' | 'werkgever';

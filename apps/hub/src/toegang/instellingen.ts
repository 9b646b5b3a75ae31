/** What the hub believes of those who log in. */
export interface Toegangsinstellingen {
  /** Addresses and CIDR blocks of proxies that check client certificates for us. */
  readonly vertrouwdeProxies: readonly string[];
  /** The header in which such a proxy names whose certificate it saw, in lower case. */
  readonly oinKop: string;
  /** The `aud` that a token must have to be meant for this hub. */
  readonly audience: string;
  /** Issuers of tokens may live on this machine: never in production. */
  readonly lokaleUitgevers: boolean;
}

export const TOEGANGSINSTELLINGEN = Symbol('toegangsinstellingen');

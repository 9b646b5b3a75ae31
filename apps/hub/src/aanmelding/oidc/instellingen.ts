/** The identity provider with which people log in, and how it knows us. */
export interface OidcInstellingen {
  readonly uitgever: string;
  readonly client: string;
  readonly geheim: string;
  /** Where people reach us: `https://estafette.example.nl`. */
  readonly adres: string;
  /** The provider may live on this machine, without TLS: never in production. */
  readonly lokaal: boolean;
}

export const OIDC = Symbol('oidc');

import { Inject, Injectable } from '@nestjs/common';
import * as oidc from 'openid-client';
import { Weigering } from '../../web/index.js';
import { OIDC, type OidcInstellingen } from './instellingen.js';

/** What goes along with an attempt to log in, and must come back with it. */
export interface Poging {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  /** The person must prove again who they are. */
  readonly opnieuw: boolean;
}

/** Whom the provider says it is. */
export interface Bewijs {
  readonly partner: string;
  readonly code: string;
  /** Only when the provider gives roles. */
  readonly rollen: readonly string[] | undefined;
  /** Seconds since 1970: when the person proved it. */
  readonly bewezenOp: number | undefined;
}

/** A proof older than this is none when somebody must prove again who they are. */
const VERS_SECONDEN = 60;
const TERUG = '/api/v1/aanmeldingen/terug';

/** The identity provider: OpenID Connect, code flow with PKCE. It is asked for its addresses when it is first needed. */
@Injectable()
export class Uitgever {
  private gevonden: Promise<oidc.Configuration> | undefined;

  constructor(@Inject(OIDC) private readonly instellingen: OidcInstellingen) {}

  /** Whether people reach us over TLS. */
  get overTls(): boolean {
    return this.instellingen.adres.startsWith('https:');
  }

  /** Where to send a browser for this attempt. */
  async adres({ state, nonce, verifier, opnieuw }: Poging): Promise<string> {
    const uitgever = await this.configuratie();
    const vraag = {
      redirect_uri: this.instellingen.adres + TERUG,
      scope: 'openid profile',
      state,
      nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      ...(opnieuw && { prompt: 'login', max_age: '0' }),
    };
    return oidc.buildAuthorizationUrl(uitgever, vraag).href;
  }

  /** Who came back with this address; refuses whatever is not signed, meant for us and of this attempt. */
  async bewijs(url: string, { state, nonce, verifier, opnieuw }: Poging): Promise<Bewijs> {
    const uitgever = await this.configuratie();
    try {
      const tokens = await oidc.authorizationCodeGrant(uitgever, new URL(url, this.instellingen.adres), {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
        ...(opnieuw && { maxAge: VERS_SECONDEN }),
      });
      return alsBewijs(tokens.claims()!);
    } catch (oorzaak) {
      // Whatever is wrong with it, it proves nothing; the browser is told no more than that.
      if (oorzaak instanceof Error)
        throw Weigering.van('NIET_AANGEMELD', '', 'Inloggen is niet gelukt. Probeer het opnieuw.');
      throw oorzaak;
    }
  }

  private configuratie(): Promise<oidc.Configuration> {
    const { uitgever, client, geheim, lokaal } = this.instellingen;
    const opties = lokaal ? { execute: [oidc.allowInsecureRequests] } : {};
    this.gevonden ??= oidc.discovery(new URL(uitgever), client, geheim, undefined, opties).catch(() => {
      this.gevonden = undefined;
      throw Weigering.van('TIJDELIJK_NIET_BESCHIKBAAR');
    });
    return this.gevonden;
  }
}

function alsBewijs(claims: Readonly<Record<string, unknown>>): Bewijs {
  const { partner, code, rollen, auth_time: op } = claims;
  if (typeof partner !== 'string' || typeof code !== 'string') throw new Error('The provider does not say who it is.');
  return {
    partner,
    code,
    rollen: Array.isArray(rollen) ? rollen.filter((r): r is string => typeof r === 'string') : undefined,
    bewezenOp: typeof op === 'number' ? op : undefined,
  };
}

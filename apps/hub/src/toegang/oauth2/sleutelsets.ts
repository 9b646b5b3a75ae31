import { Inject, Injectable } from '@nestjs/common';
import { createLocalJWKSet, createRemoteJWKSet, customFetch, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';
import { Uitgang } from '../../uitgang/index.js';
import { TOEGANGSINSTELLINGEN, type Toegangsinstellingen } from '../instellingen.js';

/** Where the public keys of an issuer are: with us, or at an address of its own. */
export interface Sleutelbron {
  readonly jwks: JSONWebKeySet | null;
  readonly jwks_url: string | null;
}

const GELDIG_MS = 600_000;
/** An unknown `kid`, or an issuer that does not answer, makes us ask again no sooner than this. */
const AFKOELING_MS = 30_000;
const TIMEOUT_MS = 3_000;

/** The public keys of issuers. What is fetched is kept for ten minutes. */
@Injectable()
export class Sleutelsets {
  private readonly opgehaald = new Map<string, JWTVerifyGetKey>();

  constructor(
    @Inject(Uitgang) private readonly uitgang: Uitgang,
    @Inject(TOEGANGSINSTELLINGEN) private readonly instellingen: Toegangsinstellingen,
  ) {}

  van({ jwks, jwks_url }: Sleutelbron): JWTVerifyGetKey {
    if (jwks) return createLocalJWKSet(jwks);
    const url = jwks_url!;
    const bekend = this.opgehaald.get(url) ?? this.opAfstand(url);
    this.opgehaald.set(url, bekend);
    return bekend;
  }

  /** What is wrong with an address to fetch keys from, in words for its owner. */
  bezwaar(url: string): Promise<string | undefined> {
    return this.uitgang.bezwaar(url, { loopback: this.instellingen.lokaleUitgevers });
  }

  private opAfstand(url: string): JWTVerifyGetKey {
    let weerVanaf = 0;
    return createRemoteJWKSet(new URL(url), {
      cacheMaxAge: GELDIG_MS,
      cooldownDuration: AFKOELING_MS,
      timeoutDuration: TIMEOUT_MS,
      [customFetch]: async (_, { signal }) => {
        if (performance.now() < weerVanaf) throw new UitgeverOnbereikbaar('Kort geleden ook niet.');
        const antwoord = await this.uitgang.haal(url, signal, { loopback: this.instellingen.lokaleUitgevers });
        if (antwoord.soort === 'antwoord' && antwoord.status === 200) return new Response(antwoord.tekst);
        weerVanaf = performance.now() + AFKOELING_MS;
        throw new UitgeverOnbereikbaar(antwoord.soort === 'antwoord' ? `Status ${antwoord.status}.` : antwoord.reden);
      },
    });
  }
}

/** The keys of an issuer could not be fetched. */
class UitgeverOnbereikbaar extends Error {
  readonly code = 'UITGEVER_ONBEREIKBAAR';
}

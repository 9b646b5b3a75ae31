import { Inject, Injectable } from '@nestjs/common';
import { decodeJwt, jwtVerify, type JWTPayload } from 'jose';
import { Database, HUB } from '@estafette/persistence';
import { Logboek } from '@estafette/proces';
import type { Partner } from '../../partner/index.js';
import { TOEGANGSINSTELLINGEN, type Toegangsinstellingen } from '../instellingen.js';
import { Sleutelsets, type Sleutelbron } from './sleutelsets.js';

/** Only signatures of which the issuer alone has the key: no `none`, and no secret that we would share. */
const ALGORITMEN = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512'];
/** A token that leaks is soon worthless. */
const MAX_DUUR_SECONDEN = 900;
const KLOKVERSCHIL_SECONDEN = 30;

type Client = Sleutelbron & Pick<Partner, 'id' | 'naam' | 'weergavenaam' | 'soort' | 'oin'>;

/** Bearer tokens of OAuth2 client credentials (RFC 6749 4.4, RFC 9068): a system of a partner, vouched for by its issuer. */
@Injectable()
export class Tokens {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Sleutelsets) private readonly sleutelsets: Sleutelsets,
    @Inject(Logboek) private readonly logboek: Logboek,
    @Inject(TOEGANGSINSTELLINGEN) private readonly instellingen: Toegangsinstellingen,
  ) {}

  /** The partner that this token speaks for. Why it does not is told to our own log only. */
  async partnerVan(token: string): Promise<Partner | undefined> {
    // Read before it is believed, to know whose keys decide.
    const beweerd = ontleed(token);
    const client = beweerd && (await this.zoek(beweerd));
    if (!client) return undefined;
    const { jwks, jwks_url, ...partner } = client;
    try {
      return (await this.klopt(token, beweerd.iss!, { jwks, jwks_url })) ? partner : undefined;
    } catch (oorzaak) {
      // Whatever is wrong with the token or with the keys of its issuer: it proves nothing.
      const { code, name } = oorzaak as { code?: string; name: string };
      this.logboek.regel({ stap: 'aanmelding.token-geweigerd', partner: partner.naam, codes: [code ?? name] });
      return undefined;
    }
  }

  private async klopt(token: string, issuer: string, bron: Sleutelbron): Promise<boolean> {
    const { payload } = await jwtVerify(token, this.sleutelsets.van(bron), {
      algorithms: ALGORITMEN,
      issuer,
      audience: this.instellingen.audience,
      requiredClaims: ['exp', 'iat'],
      maxTokenAge: MAX_DUUR_SECONDEN,
      clockTolerance: KLOKVERSCHIL_SECONDEN,
    });
    return payload.exp! - payload.iat! <= MAX_DUUR_SECONDEN;
  }

  private async zoek({ iss, client_id, azp }: JWTPayload): Promise<Client | undefined> {
    const [client] = await this.database.inTransactie(HUB, 'aanmelding', (em) =>
      em.query<Client[]>(
        `select c.jwks, c.jwks_url, p.id, p.naam, p.weergavenaam, p.soort, p.oin
           from hub.oauth2_client c join hub.partner p on p.id = c.partner_id where c.issuer = $1 and c.client_id = $2`,
        [alsTekst(iss), alsTekst(client_id ?? azp)],
      ),
    );
    return client;
  }
}

// Anything may stand in a token that nobody signed; PostgreSQL cannot look for U+0000.
function alsTekst(waarde: unknown): string {
  return typeof waarde === 'string' ? waarde.replaceAll('\u0000', '\uFFFD') : '';
}

function ontleed(token: string): JWTPayload | undefined {
  try {
    return decodeJwt(token);
  } catch {
    return undefined;
  }
}

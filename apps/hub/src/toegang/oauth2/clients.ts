import { Inject, Injectable } from '@nestjs/common';
import type { JSONWebKeySet } from 'jose';
import type { EntityManager } from '@estafette/persistence';
import { Weigering } from '../../web/index.js';
import { Sleutelsets } from './sleutelsets.js';

/** A client of an issuer that speaks for a partner. */
export interface Oauth2Client {
  readonly issuer: string;
  readonly clientId: string;
  readonly jwksUrl?: string;
  /** Public keys only. */
  readonly jwks?: JSONWebKeySet;
}

/** Which clients of which issuers the hub believes. */
@Injectable()
export class Oauth2Clients {
  constructor(@Inject(Sleutelsets) private readonly sleutelsets: Sleutelsets) {}

  alle(em: EntityManager, partnerId: string): Promise<object[]> {
    return em.query(
      `select id, issuer, client_id as "clientId", jwks_url as "jwksUrl", jwks
         from hub.oauth2_client where partner_id = $1 order by id`,
      [partnerId],
    );
  }

  /** Refuses where keys cannot be had. Asks the DNS, so not within a transaction. */
  async keur({ jwksUrl, jwks }: Oauth2Client): Promise<void> {
    if ((jwksUrl === undefined) === (jwks === undefined)) {
      throw Weigering.van('JWKS_ONJUIST', 'jwksUrl', 'Geef jwksUrl of jwks, en niet allebei.');
    }
    const bezwaar = jwksUrl === undefined ? undefined : await this.sleutelsets.bezwaar(jwksUrl);
    if (bezwaar) throw Weigering.van('JWKS_ONJUIST', 'jwksUrl', bezwaar);
  }

  /** Gives the id; undefined when another partner, or this one, has this client already. */
  async voegToe(em: EntityManager, partnerId: string, client: Oauth2Client): Promise<string | undefined> {
    const { issuer, clientId, jwksUrl = null, jwks } = client;
    const [rij] = await em.query<{ id: string }[]>(
      `insert into hub.oauth2_client (partner_id, issuer, client_id, jwks_url, jwks) values ($1, $2, $3, $4, $5)
       on conflict (issuer, client_id) do nothing returning id`,
      [partnerId, issuer, clientId, jwksUrl, jwks ? JSON.stringify(jwks) : null],
    );
    return rij?.id;
  }

  async verwijder(em: EntityManager, partnerId: string, id: string): Promise<boolean> {
    const [, aantal] = await em.query<[unknown[], number]>(
      `delete from hub.oauth2_client where partner_id = $1 and id = $2`,
      [partnerId, id],
    );
    return aantal > 0;
  }
}

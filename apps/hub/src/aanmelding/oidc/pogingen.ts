import { Inject, Injectable } from '@nestjs/common';
import { Database, HUB } from '@estafette/persistence';
import { randomNonce, randomPKCECodeVerifier } from 'openid-client';
import { hashVan, maakSleutel } from '../../toegang/index.js';
import type { Poging } from './uitgever.js';

/** How long somebody may take at the provider. */
export const GEDULD_MINUTEN = 10;

/** Attempts to log in that are at the provider now. */
@Injectable()
export class Pogingen {
  constructor(@Inject(Database) private readonly database: Database) {}

  async begin(naar: string, opnieuw: boolean): Promise<Poging> {
    const poging = { state: maakSleutel(), nonce: randomNonce(), verifier: randomPKCECodeVerifier(), opnieuw };
    await this.database.inTransactie(HUB, 'aanmelding', async (em) => {
      await em.query(`delete from hub.aanmeldpoging where verloopt_op < now()`);
      await em.query(
        `insert into hub.aanmeldpoging (hash, nonce, verifier, naar, opnieuw, verloopt_op)
         values ($1, $2, $3, $4, $5, now() + make_interval(mins => $6))`,
        [hashVan(poging.state), poging.nonce, poging.verifier, naar, opnieuw, GEDULD_MINUTEN],
      );
    });
    return poging;
  }

  /** The attempt with this state, once: who comes back a second time finds nothing. */
  async neem(state: string): Promise<(Poging & { readonly naar: string }) | undefined> {
    const [rijen] = await this.database.inTransactie(HUB, 'aanmelding', (em) =>
      em.query<[{ nonce: string; verifier: string; naar: string; opnieuw: boolean }[], number]>(
        `delete from hub.aanmeldpoging where hash = $1 and verloopt_op > now() returning nonce, verifier, naar, opnieuw`,
        [hashVan(state)],
      ),
    );
    return rijen[0] && { ...rijen[0], state };
  }
}

import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from '@estafette/persistence';
import { Sleutelring, type Sleutel } from './sleutelring.js';
import { ontsleutel, versleutel } from './versleuteling.js';

/**
 * What a value is: of an inwoner (bsn, contact, geslacht), a bericht, the webhook, VUM or signature of a partner, an
 * identiteitsvraag.
 */
export type Gegevensoort = 'bsn' | 'contact' | 'bericht' | 'webhook' | 'vraag' | 'vum' | 'ondertekening' | 'geslacht';

export interface VersleuteldeRij {
  readonly soort: Gegevensoort;
  readonly eigenaar_id: string;
  readonly sleutel: number;
  readonly inhoud: Buffer;
  readonly verpakt: Buffer;
}

/** The encrypted values, one per kind and owner. Every method wants a transaction with the purpose `kluis`. */
@Injectable()
export class Lade {
  constructor(@Inject(Sleutelring) private readonly ring: Sleutelring) {}

  async leg(em: EntityManager, soort: Gegevensoort, eigenaarId: string, waarde: unknown): Promise<void> {
    const [sleutel] = await this.ring.omTeSchrijven(em, 'gegevens');
    await em.query(
      `insert into kluis.gegeven (soort, eigenaar_id, sleutel, inhoud) values ($1, $2, $3, $4)
       on conflict (soort, eigenaar_id) do update set sleutel = excluded.sleutel, inhoud = excluded.inhoud`,
      [soort, eigenaarId, sleutel.versie, this.versleutel(sleutel, soort, eigenaarId, waarde)],
    );
  }

  /** The values that there are, per owner. A row comes with its key, so that a rotation cannot come between them. */
  async pak<T>(em: EntityManager, soort: Gegevensoort, eigenaarIds: readonly string[]): Promise<Map<string, T>> {
    const rijen = await em.query<VersleuteldeRij[]>(
      `select g.soort, g.eigenaar_id, g.sleutel, g.inhoud, s.verpakt
         from kluis.gegeven g join kluis.sleutel s on s.versie = g.sleutel
        where g.soort = $1 and g.eigenaar_id = any($2)`,
      [soort, eigenaarIds],
    );
    return new Map(rijen.map((rij) => [rij.eigenaar_id, this.open(rij) as T]));
  }

  async gooiWeg(em: EntityManager, soort: Gegevensoort, ...eigenaarIds: readonly string[]): Promise<void> {
    await em.query(`delete from kluis.gegeven where soort = $1 and eigenaar_id = any($2)`, [soort, eigenaarIds]);
  }

  open(rij: VersleuteldeRij): unknown {
    const geheim = this.ring.pakUit({ versie: rij.sleutel, verpakt: rij.verpakt });
    const plaats = plaatsVan(rij.soort, rij.eigenaar_id, rij.sleutel);
    return JSON.parse(ontsleutel(geheim, plaats, rij.inhoud).toString()) as unknown;
  }

  versleutel({ versie, geheim }: Sleutel, soort: Gegevensoort, eigenaarId: string, waarde: unknown): Buffer {
    return versleutel(geheim, plaatsVan(soort, eigenaarId, versie), Buffer.from(JSON.stringify(waarde)));
  }
}

function plaatsVan(soort: Gegevensoort, eigenaarId: string, versie: number): string {
  return `kluis.gegeven|${soort}|${eigenaarId}|${versie}`;
}

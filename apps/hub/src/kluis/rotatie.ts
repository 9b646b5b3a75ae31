import { Inject, Injectable } from '@nestjs/common';
import { Database, HUB, wordtGebruikt, type EntityManager } from '@estafette/persistence';
import { Lade, type VersleuteldeRij } from './lade.js';
import { sleutelsoorten, sluitAndereRotatiesUit, Sleutelring, type Sleutel } from './sleutelring.js';
import { blindeIndex } from './versleuteling.js';

/** How far a rotation is; `sleutels` are the versions that everything is written with. */
export interface Rotatiestand {
  readonly sleutels: { readonly gegevens: number; readonly index: number };
  /** How many values were re-keyed by this step, and how many are left. */
  readonly omgezet: number;
  readonly resterend: number;
  /** The old keys are gone. */
  readonly klaar: boolean;
}

const PER_STAP = 1_000;

const OUDE_GEGEVENS = `g.sleutel <> $1`;
const ZONDER_INDEX = `g.soort = 'bsn' and not exists (
  select 1 from kluis.bsn_index i where i.inwoner_id = g.eigenaar_id and i.sleutel = $1)`;

/**
 * Renews the keys of the vault. New keys are made first; from then on everything is written with them, and each BSN
 * stands in the index under both. Then the old rows follow, some at a time, and an old key goes when nothing points to
 * it any more: the database sees to that. A look-up always finds what it looks for.
 */
@Injectable()
export class Rotatie {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Sleutelring) private readonly ring: Sleutelring,
    @Inject(Lade) private readonly lade: Lade,
  ) {}

  async begin(): Promise<Rotatiestand> {
    return this.database.inTransactie(HUB, 'kluis', async (em) => {
      await sluitAndereRotatiesUit(em);
      for (const soort of sleutelsoorten) {
        if ((await this.ring.levend(em, soort)).length === 1) await this.ring.maak(em, soort);
      }
      return this.stand(em, 0, false);
    });
  }

  async stap(): Promise<Rotatiestand> {
    const stand = await this.database.inTransactie(HUB, 'kluis', async (em) => {
      const [gegevens, index] = await this.nieuwste(em);
      const omgezet = (await this.zetGegevensOm(em, gegevens)) + (await this.zetIndexOm(em, index));
      return this.stand(em, omgezet, false);
    });
    return stand.resterend > 0 ? stand : { ...stand, klaar: await this.laatOudeSleutelsGaan() };
  }

  private async zetGegevensOm(em: EntityManager, sleutel: Sleutel): Promise<number> {
    const rijen = await this.kies(em, OUDE_GEGEVENS, sleutel);
    const nieuw = rijen.map((r) => this.lade.versleutel(sleutel, r.soort, r.eigenaar_id, this.lade.open(r)));
    await em.query(
      `update kluis.gegeven g set sleutel = $1, inhoud = n.inhoud
         from unnest($2::text[], $3::uuid[], $4::bytea[]) as n (soort, eigenaar_id, inhoud)
        where g.soort = n.soort and g.eigenaar_id = n.eigenaar_id`,
      [sleutel.versie, rijen.map((r) => r.soort), rijen.map((r) => r.eigenaar_id), nieuw],
    );
    return rijen.length;
  }

  private async zetIndexOm(em: EntityManager, sleutel: Sleutel): Promise<number> {
    const rijen = await this.kies(em, ZONDER_INDEX, sleutel);
    await em.query(
      `insert into kluis.bsn_index (sleutel, waarde, inwoner_id)
       select $1, n.waarde, n.inwoner_id from unnest($2::bytea[], $3::uuid[]) as n (waarde, inwoner_id)
       on conflict do nothing`,
      [
        sleutel.versie,
        rijen.map((r) => blindeIndex(sleutel.geheim, this.lade.open(r) as string)),
        rijen.map((r) => r.eigenaar_id),
      ],
    );
    return rijen.length;
  }

  // What somebody writes at this moment is written with the new key anyway.
  private kies(em: EntityManager, welke: string, sleutel: Sleutel): Promise<VersleuteldeRij[]> {
    return em.query(
      `select g.*, s.verpakt from kluis.gegeven g join kluis.sleutel s on s.versie = g.sleutel
        where ${welke} limit ${PER_STAP} for update of g skip locked`,
      [sleutel.versie],
    );
  }

  /** False when somebody wrote with an old key since: there is another step to do. */
  private async laatOudeSleutelsGaan(): Promise<boolean> {
    try {
      await this.database.inTransactie(HUB, 'kluis', async (em) => {
        await sluitAndereRotatiesUit(em);
        const nieuwste = (await this.nieuwste(em)).map((s) => s.versie);
        // Waits for who is writing with them now; in the order in which they are taken to write.
        await em.query(`select 1 from kluis.sleutel where versie <> all($1) order by soort desc for update`, [
          nieuwste,
        ]);
        if ((await this.resterend(em)) > 0) return;
        await em.query(`delete from kluis.bsn_index where sleutel <> all($1)`, [nieuwste]);
        await em.query(`delete from kluis.sleutel where versie <> all($1)`, [nieuwste]);
      });
    } catch (oorzaak) {
      if (!wordtGebruikt(oorzaak)) throw oorzaak;
    }
    return this.database.inTransactie(HUB, 'kluis', async (em) => (await this.levende(em)) === sleutelsoorten.length);
  }

  private async levende(em: EntityManager): Promise<number> {
    const [{ n }] = await em.query<[{ n: number }]>(`select count(*)::int as n from kluis.sleutel`);
    return n;
  }

  private async nieuwste(em: EntityManager): Promise<[Sleutel, Sleutel]> {
    const [[gegevens], [index]] = [await this.ring.levend(em, 'gegevens'), await this.ring.levend(em, 'index')];
    return [gegevens!, index!];
  }

  private async resterend(em: EntityManager): Promise<number> {
    const [gegevens, index] = await this.nieuwste(em);
    const tel = async (welke: string, { versie }: Sleutel) => {
      const [{ n }] = await em.query<[{ n: number }]>(`select count(*)::int as n from kluis.gegeven g where ${welke}`, [
        versie,
      ]);
      return n;
    };
    return (await tel(OUDE_GEGEVENS, gegevens)) + (await tel(ZONDER_INDEX, index));
  }

  private async stand(em: EntityManager, omgezet: number, klaar: boolean): Promise<Rotatiestand> {
    const [gegevens, index] = await this.nieuwste(em);
    const sleutels = { gegevens: gegevens.versie, index: index.versie };
    return { sleutels, omgezet, resterend: await this.resterend(em), klaar };
  }
}

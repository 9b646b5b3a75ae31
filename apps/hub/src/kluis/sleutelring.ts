import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, HUB, type EntityManager } from '@estafette/persistence';
import { nieuweSleutel, ontsleutel, versleutel } from './versleuteling.js';

export const HOOFDSLEUTEL = Symbol('hoofdsleutel');

/** `gegevens` encrypts the values, `index` finds a BSN. */
export const sleutelsoorten = ['gegevens', 'index'] as const;
export type Sleutelsoort = (typeof sleutelsoorten)[number];

export interface Sleutel {
  readonly versie: number;
  readonly geheim: Buffer;
}

interface Rij {
  readonly versie: number;
  readonly verpakt: Buffer;
}

/** The keys of the vault. The table says which there are; this only remembers what was unwrapped before. */
@Injectable()
export class Sleutelring implements OnModuleInit {
  private readonly uitgepakt = new Map<number, Buffer>();

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(HOOFDSLEUTEL) private readonly hoofdsleutel: Buffer,
  ) {}

  /** Makes the first keys, and stops the start of a hub that cannot open the vault. */
  async onModuleInit(): Promise<void> {
    await this.database.inTransactie(HUB, 'kluis', async (em) => {
      await sluitAndereRotatiesUit(em);
      for (const soort of sleutelsoorten) {
        if ((await this.levend(em, soort)).length === 0) await this.maak(em, soort);
      }
    });
  }

  /** A new key. From its commit on, everything is written with it. */
  async maak(em: EntityManager, soort: Sleutelsoort): Promise<Sleutel> {
    const [{ versie }] = await em.query<[{ versie: number }]>(`select nextval('kluis.sleutelversie')::int as versie`);
    const geheim = nieuweSleutel();
    const verpakt = versleutel(this.hoofdsleutel, plaatsVan(versie), geheim);
    await em.query(`insert into kluis.sleutel (versie, soort, verpakt) values ($1, $2, $3)`, [versie, soort, verpakt]);
    return { versie, geheim };
  }

  /** Every key of this kind, the newest first. */
  async levend(em: EntityManager, soort: Sleutelsoort): Promise<Sleutel[]> {
    return this.lees(em, soort, '');
  }

  /** The same, for who is going to write: none of these keys is dropped before this transaction ends. */
  async omTeSchrijven(em: EntityManager, soort: Sleutelsoort): Promise<[Sleutel, ...Sleutel[]]> {
    return (await this.lees(em, soort, 'for key share')) as [Sleutel, ...Sleutel[]];
  }

  pakUit({ versie, verpakt }: Rij): Buffer {
    const bekend = this.uitgepakt.get(versie);
    if (bekend) return bekend;
    const geheim = this.open(versie, verpakt);
    this.uitgepakt.set(versie, geheim);
    return geheim;
  }

  private async lees(em: EntityManager, soort: Sleutelsoort, slot: '' | 'for key share'): Promise<Sleutel[]> {
    const rijen = await em.query<Rij[]>(
      `select versie, verpakt from kluis.sleutel where soort = $1 order by versie desc ${slot}`,
      [soort],
    );
    return rijen.map((rij) => ({ versie: rij.versie, geheim: this.pakUit(rij) }));
  }

  private open(versie: number, verpakt: Buffer): Buffer {
    try {
      return ontsleutel(this.hoofdsleutel, plaatsVan(versie), verpakt);
    } catch (oorzaak) {
      throw new Error('KLUIS_SLEUTEL is not the key that the vault in this database was locked with.', {
        cause: oorzaak,
      });
    }
  }
}

/** Rotations and the first start of two hubs wait for each other. */
export async function sluitAndereRotatiesUit(em: EntityManager): Promise<void> {
  await em.query(`select pg_advisory_xact_lock(hashtext('estafette.kluis'))`);
}

function plaatsVan(versie: number): string {
  return `kluis.sleutel|verpakt|${versie}|hoofdsleutel`;
}

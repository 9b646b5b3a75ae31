import { Inject, Injectable } from '@nestjs/common';
import { Database, HUB } from '@estafette/persistence';

/** How long this process may hold on to what it took and did not use, in milliseconds. */
const HOUDBAAR_MS = 2_000;
/** How much is taken at once: what may be done in this part of a minute. */
const PORTIES_PER_MINUUT = 240;

interface Portie {
  over: number;
  readonly tot: number;
}

interface Genomen {
  readonly genomen: number;
  readonly wacht_seconden: number;
}

/**
 * Who asks, and how many requests a minute it may do when nothing else was agreed; as many at once when it did none for
 * a minute.
 */
export interface Ruimte {
  readonly wie: string;
  readonly perMinuut: number;
}

/**
 * A token bucket per asker that all hubs share. Each hub takes a small portion at a time and spends it by itself, so
 * that most requests cost no look at the database; together they never give out more than there is.
 */
@Injectable()
export class Tegoed {
  private readonly porties = new Map<string, Portie>();
  private readonly onderweg = new Map<string, Promise<Genomen>>();

  constructor(@Inject(Database) private readonly database: Database) {}

  /** Takes `aantal` of what this asker may do. Gives the seconds to wait when there is not enough, else 0. */
  async neem(ruimte: Ruimte, aantal: number): Promise<number> {
    for (;;) {
      if (this.neemEigen(ruimte.wie, aantal)) return 0;
      const { genomen, wacht_seconden } = await this.haal(ruimte, aantal);
      if (genomen === 0) return wacht_seconden;
    }
  }

  private neemEigen(wie: string, aantal: number): boolean {
    const portie = this.porties.get(wie);
    if (!portie || portie.over < aantal || portie.tot < performance.now()) return false;
    portie.over -= aantal;
    return true;
  }

  // Those who come while a portion is on its way wait for it, and then look whether there is some left.
  private haal(ruimte: Ruimte, aantal: number): Promise<Genomen> {
    const bezig = this.onderweg.get(ruimte.wie);
    if (bezig) return bezig;
    const werk = this.haalPortie(ruimte, aantal).finally(() => this.onderweg.delete(ruimte.wie));
    this.onderweg.set(ruimte.wie, werk);
    return werk;
  }

  private async haalPortie({ wie, perMinuut }: Ruimte, aantal: number): Promise<Genomen> {
    const vraag = Math.max(aantal, Math.ceil(perMinuut / PORTIES_PER_MINUUT));
    const [genomen] = await this.database.inTransactie(HUB, 'aanmelding', (em) =>
      em.query<[Genomen]>(`select genomen, wacht_seconden from hub.neem_tegoed($1, $2, $3, $4)`, [
        wie,
        perMinuut,
        vraag,
        aantal,
      ]),
    );
    const tot = performance.now() + HOUDBAAR_MS;
    this.porties.set(wie, { over: genomen.genomen + this.rest(wie), tot });
    return genomen;
  }

  private rest(wie: string): number {
    const portie = this.porties.get(wie);
    return portie && portie.tot >= performance.now() ? portie.over : 0;
  }
}

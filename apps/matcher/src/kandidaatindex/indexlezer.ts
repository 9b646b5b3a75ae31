import { createHash } from 'node:crypto';
import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import type { VacatureEisen } from '@estafette/matchregels';
import { Database, Luisteraar, MATCHER, voorbereid, type EntityManager, type Stand } from '@estafette/persistence';
import { Logboek } from '@estafette/proces';
import { Ritme } from '../ritme.js';
import { Indexstand } from './indexstand.js';
import { Kandidaatindex, type Indexbeeld } from './kandidaatindex.js';
import type { KandidaatRij, PostcodeRij, VacatureRij } from './rijen.js';
import { Stroom } from './stroom.js';

/** The channel on which the hub tells that there is something to read. */
const KANAAL = 'matcherfeed';

/** A hint can be missed: read at least this often. */
const LEES_ELKE_MS = 2_000;
/** While something waits for an older transaction: no hint tells when that has ended. */
const LEES_VERDER_NA_MS = 250;

/** Keeps the index level with the database, by reading its change feeds one read at a time. */
@Injectable()
export class Indexlezer implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly index = new Kandidaatindex();
  private readonly stromen = [
    new Stroom<PostcodeRij>('hub.matcher_postcode', (rij) => this.index.verwerkPostcode(rij)),
    new Stroom<VacatureRij>('hub.matcher_vacature', (rij) => this.index.verwerkVacature(rij)),
    new Stroom<KandidaatRij>('hub.matcher_kandidaat', (rij) => this.index.verwerkKandidaat(rij)),
  ];
  private readonly ritme: Ritme;
  private moetVerder = false;
  private laatste: Indexbeeld | undefined;
  private lopend: Promise<void> = Promise.resolve();
  private wachtend: Promise<void> | undefined;
  private gevuld = false;
  private neemtAfscheid = false;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Luisteraar) private readonly luisteraar: Luisteraar,
    @Inject(Indexstand) private readonly stand: Indexstand,
    @Inject(Logboek) private readonly logboek: Logboek,
  ) {
    this.ritme = new Ritme(
      () => (this.moetVerder ? LEES_VERDER_NA_MS : LEES_ELKE_MS),
      () => this.haalBij(),
      (oorzaak) => this.logboek.storing({ stap: 'index.lezen' }, oorzaak),
    );
  }

  /** What pictures are searched in. */
  get bestand(): Kandidaatindex['bestand'] {
    return this.index.bestand;
  }

  get isGevuld(): boolean {
    return this.gevuld;
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.luisteraar.luister(KANAAL, () => this.ritme.wek());
    this.ritme.start();
  }

  /** Questions that are still being answered may read on; others no longer hear how far we are. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.ritme.stop();
    this.neemtAfscheid = true;
    await this.lopend.catch(() => undefined);
    await this.database.inTransactie(MATCHER, 'matching', (em) => this.stand.wis(em));
  }

  /** Resolves when everything that was committed before the call has been read. `em`: to look whether there is any. */
  async weesBij(em: EntityManager): Promise<void> {
    if (!this.gevuld || (await peil(em, this.stromen)).verder) await this.haalBij();
  }

  private haalBij(): Promise<void> {
    // A read that is under way may have passed what the caller wrote, so the caller shares the next one.
    this.wachtend ??= this.naLopende();
    return this.wachtend;
  }

  /** The picture as of the last read; as long as nothing new is read it is the same object. */
  beeld(): Indexbeeld {
    const epoche = this.epoche();
    if (this.laatste?.epoche !== epoche) this.laatste = this.index.beeld(epoche);
    return this.laatste;
  }

  /** The facts of a vacancy as it would be; it does not become part of the picture. */
  alsVacature(rij: VacatureRij): VacatureEisen {
    return this.index.alsVacature(rij);
  }

  private async naLopende(): Promise<void> {
    await this.lopend.catch(() => undefined);
    this.wachtend = undefined;
    this.lopend = this.database.inTransactie(MATCHER, 'matching', (em) => this.leesUit(em));
    await this.lopend;
    this.gevuld = true;
  }

  private async leesUit(em: EntityManager): Promise<void> {
    let gewijzigd = false;
    let peiling = await peil(em, this.stromen);
    while (peiling.verder && (await this.leesRonde(em)) > 0) {
      gewijzigd = true;
      peiling = await peil(em, this.stromen);
    }
    this.moetVerder = peiling.verder;
    for (const stroom of this.stromen) {
      if (peiling.verder) await stroom.kijkVooruit(em);
      else stroom.isUit();
    }
    if (!this.neemtAfscheid) await this.stand.legVast(em, peiling.xid, gewijzigd);
  }

  private async leesRonde(em: EntityManager): Promise<number> {
    let gelezen = 0;
    for (const stroom of this.stromen) gelezen += await stroom.lees(em);
    return gelezen;
  }

  private epoche(): string {
    const gelezen = this.stromen.map((stroom) => stroom.gelezen).join(';');
    return createHash('sha256').update(gelezen).digest('hex');
  }
}

type Peiling = {
  /** All transactions before this one have ended: what they wrote can be read. */
  readonly xid: string;
  /** Whether a feed has anything beyond its cursor. */
  readonly verder: boolean;
};

/**
 * One look at all feeds: most of the time there is nothing new, and every question waits for it. Looks at the last row by
 * its index; asked whether a row exists, the database would rather walk along all of them.
 */
async function peil(em: EntityManager, stromen: readonly Pick<Stroom<Stand>, 'view' | 'cursor'>[]): Promise<Peiling> {
  const verder = stromen.map(
    ({ view }, i) =>
      `coalesce((select (xid, id) > ($${2 * i + 1}::xid8, $${2 * i + 2}::uuid) from ${view}
                  order by xid desc, id desc limit 1), false)`,
  );
  const [peiling] = await voorbereid<Peiling>(
    em,
    `select pg_snapshot_xmin(pg_current_snapshot()) as xid, ${verder.join(' or ')} as verder`,
    stromen.flatMap(({ cursor }) => [cursor.xid, cursor.id]),
  );
  return peiling!;
}

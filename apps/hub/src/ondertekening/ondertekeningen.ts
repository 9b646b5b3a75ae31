import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { Database, HUB, Luisteraar, type EntityManager } from '@estafette/persistence';
import { Kluis } from '../kluis/index.js';
import { klopt, type Handtekening, type Verzoek } from './handtekening.js';

/** Standard Webhooks: 24 to 64 random bytes. */
const GEHEIM_BYTES = 32;
/** A secret that was replaced is good for this long beside the new one. */
const OVERGANG_MS = 24 * 3_600_000;
/** Seconds that a signature may be old, or ahead of us: clocks differ, and requests are under way for a while. */
const HOOGSTENS_OUD = 300;
const HOOGSTENS_VOOR = 90;
/** The channel of the trigger on hub.ondertekening. */
const KANAAL = 'ondertekening';

/** The secrets with which partners sign what they ask, and what was asked with them. */
@Injectable()
export class Ondertekeningen implements OnModuleInit {
  /** Read when first needed, forgotten when it changes. */
  private ondertekenaars: Promise<ReadonlySet<string>> | undefined;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Luisteraar) private readonly luisteraar: Luisteraar,
    @Inject(Kluis) private readonly kluis: Kluis,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.luisteraar.luister(KANAAL, () => (this.ondertekenaars = undefined));
  }

  /** Whether the systems of this partner have to sign; known everywhere within a second of a change. */
  async isVerplicht(partnerId: string): Promise<boolean> {
    this.ondertekenaars ??= this.lees();
    try {
      return (await this.ondertekenaars).has(partnerId);
    } catch (oorzaak) {
      this.ondertekenaars = undefined;
      throw oorzaak;
    }
  }

  /** Whether this was signed by the partner, not long ago, and did not come before. By the clock of the database. */
  async neemAan(partnerId: string, handtekening: Handtekening, verzoek: Verzoek): Promise<boolean> {
    return this.database.inTransactie(HUB, 'aanmelding', async (em) => {
      const nu = await klok(em);
      const geheimen = await this.kluis.ondertekengeheimen(em, partnerId);
      const geldig = geheimen.filter(({ tot }) => tot === undefined || Date.parse(tot) > nu.getTime());
      const getekend = klopt(
        geldig.map((g) => g.geheim),
        handtekening,
        verzoek,
      );
      return getekend && this.isNieuw(em, partnerId, handtekening);
    });
  }

  /** A new secret: the only time that it can be read. From now on the partner has to sign. */
  async vernieuw(em: EntityManager, partnerId: string): Promise<{ geheim: string; vorigTot?: string }> {
    await em.query(`insert into hub.ondertekening (partner_id) values ($1) on conflict do nothing`, [partnerId]);
    await em.query(`select from hub.ondertekening where partner_id = $1 for update`, [partnerId]);
    const [vorig] = await this.kluis.ondertekengeheimen(em, partnerId);
    const geheim = `whsec_${randomBytes(GEHEIM_BYTES).toString('base64')}`;
    const vorigTot = new Date((await klok(em)).getTime() + OVERGANG_MS).toISOString();
    const overgang = vorig ? [{ geheim: vorig.geheim, tot: vorigTot }] : [];
    await this.kluis.zetOndertekengeheimen(em, partnerId, [{ geheim }, ...overgang]);
    return { geheim, ...(vorig ? { vorigTot } : {}) };
  }

  async sinds(em: EntityManager, partnerId: string): Promise<Date | null> {
    const [rij] = await em.query<{ sinds: Date }[]>(`select sinds from hub.ondertekening where partner_id = $1`, [
      partnerId,
    ]);
    return rij?.sinds ?? null;
  }

  /** The partner need not sign any more. */
  async stop(em: EntityManager, partnerId: string): Promise<void> {
    await em.query(`delete from hub.ondertekening where partner_id = $1`, [partnerId]);
    await this.kluis.wisOndertekengeheimen(em, partnerId);
  }

  private async isNieuw(em: EntityManager, partnerId: string, { id, tijd }: Handtekening): Promise<boolean> {
    const nieuw = await em.query<unknown[]>(
      `with oud as (
         delete from hub.ondertekend_verzoek where partner_id = $1 and tijd < clock_timestamp() - make_interval(secs => 2 * $4))
       insert into hub.ondertekend_verzoek (partner_id, id, tijd)
       select $1, $2, $3::timestamptz where $3::timestamptz between clock_timestamp() - make_interval(secs => $4)
                                                               and clock_timestamp() + make_interval(secs => $5)
       on conflict do nothing returning id`,
      [partnerId, id, tijd, HOOGSTENS_OUD, HOOGSTENS_VOOR],
    );
    return nieuw.length > 0;
  }

  private async lees(): Promise<ReadonlySet<string>> {
    const rijen = await this.database.inTransactie(HUB, 'aanmelding', (em) =>
      em.query<{ partner_id: string }[]>(`select partner_id from hub.ondertekening`),
    );
    return new Set(rijen.map((r) => r.partner_id));
  }
}

async function klok(em: EntityManager): Promise<Date> {
  const [{ nu }] = await em.query<[{ nu: Date }]>(`select clock_timestamp() as nu`);
  return nu;
}

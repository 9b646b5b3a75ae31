import { STANDAARDPLAN, versneld } from '@estafette/hub/levering/index';
import globalSetup from '../support/global-setup.js';
import globalTeardown from '../support/global-teardown.js';
import { Keten } from '../support/keten.js';
import { NepMens } from '../support/nepmens.js';
import { NepOntvanger } from '../support/nepontvanger.js';
import { Toneel, type Opzet, UUR_VAN_BEZORGING_MS } from './toneel.js';

const VERSNELLING = 3_600_000 / UUR_VAN_BEZORGING_MS;
const RONDE_MS = 100;
const WEGGAAN_MS = 5_000;

/** An Estafette to play in: time passes when a scenario says so, and a webhook can be out of order. */
export class Proefregio {
  private constructor(
    readonly keten: Keten,
    private readonly ontvanger: NepOntvanger,
  ) {}

  static async start(): Promise<Proefregio> {
    const ontvanger = await NepOntvanger.start();
    // The schedule twice over: a slow machine must not use up all attempts before the outage ends.
    const plan = versneld(STANDAARDPLAN, VERSNELLING);
    const keten = await Keten.start({
      leveringsplan: { ...plan, schema: [...plan.schema, ...plan.schema], rondeMs: RONDE_MS },
      webhookToegestaan: [ontvanger.voor('caw')],
    });
    return new Proefregio(keten, ontvanger);
  }

  toneel(eigen: string, zeg: (zin: string) => void): Toneel {
    const { keten, ontvanger } = this;
    const partner: Opzet['partner'] = (naam) => keten.partner(naam);
    const mens: Opzet['mens'] = (naam) => NepMens.meldAan(keten.adres, naam);
    return new Toneel({ partner, mens, zeg, tijd: keten.klok, eigen, ontvanger });
  }

  async stop(): Promise<void> {
    await this.keten.stop();
    await this.ontvanger.stop();
    await this.totIederWegIs();
  }

  /** A pool says that it is closed before its connections are: who stops PostgreSQL then, makes them complain. */
  private async totIederWegIs(): Promise<void> {
    const tot = performance.now() + WEGGAAN_MS;
    let verbonden = 1;
    while (verbonden > 0 && performance.now() < tot) {
      const [telling] = await this.keten.sql<{ n: number }>(
        `select count(*)::int as n from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
      );
      verbonden = telling!.n;
    }
  }
}

/** For as long as `werk` takes, with a PostgreSQL of its own; inside a test run with the one of that run. */
export async function metProefregio(werk: (regio: Proefregio) => Promise<void>): Promise<void> {
  const binnenTest = process.env['ESTAFETTE_TEST_CLUSTER'] !== undefined;
  if (!binnenTest) await globalSetup();
  try {
    const regio = await Proefregio.start();
    await werk(regio).finally(() => regio.stop());
  } finally {
    if (!binnenTest) await globalTeardown();
  }
}

import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { DEMOBESTAND } from './demo.mjs';
import { leesOfMaakKluissleutel, schrijfPrive } from './geheimen.mjs';
import { Kind } from './kinderen.mjs';
import { openLogboek } from './logboek.mjs';
import { postgresMap } from './open-plek.mjs';
import { breekOpdrachtenAf, draaiStil } from './opdracht.mjs';
import { hoofdmap } from './paden.mjs';
import { vrijePoort } from './poorten.mjs';
import { geefSignaal } from './processen.mjs';
import { Startfout } from './startfout.mjs';
import { meld, seconden, stap } from './voortgang.mjs';
import { ruimVorigePostgresOp } from './vorige-postgres.mjs';

const HARDE_STOP_SIMULATIE_MS = 1_000;
const HARDE_STOP_MS = 5_000;
const HARDE_STOP_POSTGRES_MS = 7_400;
const NA_HARDE_STOP_MS = 300;
const KLUISBESTAND = 'kluis.json';
const PARTNER_MET_WEBHOOK = 'aanbieder';

/** The processes of one Estafette: PostgreSQL, hub, matcher and simulated partners, and the file that tells others where they are. */
export class Keten {
  #instellingen;
  #kinderen = {};
  #draait = { start: { pid: process.pid } };
  #databaseUrls;
  #gestopt;
  #geefSlotVrij;
  #webhookPoort;
  #schrijven = Promise.resolve();

  constructor(instellingen, geefSlotVrij) {
    this.#instellingen = instellingen;
    this.#databaseUrls = instellingen.databaseUrls;
    this.#geefSlotVrij = geefSlotVrij;
  }

  get stopt() {
    return this.#gestopt !== undefined;
  }

  async wisDatabase() {
    const postgres = await this.#postgresMap();
    await ruimVorigePostgresOp(postgres);
    await rm(postgres, { recursive: true, force: true });
    // The keys of the partners and of the vault and how far the demo came belong to the database that goes.
    for (const naam of ['sleutels.json', KLUISBESTAND, DEMOBESTAND]) {
      await rm(join(this.#instellingen.dataMap, naam), { recursive: true, force: true });
    }
  }

  /** At a restart PostgreSQL keeps its port: hub and matcher live on and know no other address. */
  async startPostgres() {
    if (this.#databaseUrls) return;
    await stap('PostgreSQL starten', () => this.#startEigenPostgres());
  }

  async #startEigenPostgres() {
    const map = await this.#postgresMap();
    if (dirname(map) !== this.#instellingen.dataMap) {
      meld(`  Deze map is gesloten voor PostgreSQL. De database staat in ${map}.`);
    }
    await this.#start('postgres', join(hoofdmap, 'start/postgres.mjs'), {
      argumenten: () => [map, ...(this.#draait.postgres ? [String(this.#draait.postgres.poort)] : [])],
      omgeving: this.#omgevingMet({ LOG_LEVEL: undefined }),
      bijKlaar: ({ poort, pid, urls }) => {
        this.#databaseUrls = urls;
        this.#draait.postgres = { poort, pid };
      },
    });
  }

  #postgresMap() {
    return postgresMap(this.#instellingen.dataMap, this.#instellingen.dataMapGekozen);
  }

  async migreer() {
    const { eigenaar, hub, matcher } = this.#databaseUrls;
    const logboek = await openLogboek(this.#instellingen.dataMap, 'migreer');
    const argumenten = ['apps/hub/dist/migreer.main.js', ...(this.#instellingen.leeg ? ['--leeg'] : [])];
    const omgeving = { DATABASE_URL_EIGENAAR: eigenaar, DATABASE_URL: hub, DATABASE_URL_MATCHER: matcher };
    logboek.schrijf(
      await draaiStil('De database bijwerken', process.execPath, ['--enable-source-maps', ...argumenten], {
        cwd: hoofdmap,
        env: this.#omgevingMet(omgeving),
      }),
    );
  }

  async startHub() {
    await this.#start('hub', join(hoofdmap, 'apps/hub/dist/main.js'), {
      omgeving: this.#omgevingMet({
        ...(await this.#hubOmgeving()),
        WEBHOOK_TOEGESTAAN: await this.#webhookAdressen(),
      }),
      bijKlaar: ({ poort, pid }) => {
        this.#draait.hub = { url: `http://localhost:${poort}`, pid, poort };
      },
    });
  }

  async startMatcher() {
    const url = this.#databaseUrls.matcher;
    await this.#start('matcher', join(hoofdmap, 'apps/matcher/dist/main.js'), {
      omgeving: this.#omgevingMet({ DATABASE_URL: url, DATABASE_URL_MATCHER: url }),
      bijKlaar: ({ poort, pid }) => {
        this.#draait.matcher = { poort, pid };
      },
    });
  }

  /** A hub beside the real one, on a port of its own. */
  async startTijdelijkeHub(naam, omgeving) {
    let url;
    const kind = await this.#start(naam, join(hoofdmap, 'apps/hub/dist/main.js'), {
      omgeving: this.#omgevingMet({
        ...(await this.#hubOmgeving()),
        HUB_PORT: '0',
        HUB_HOST: '127.0.0.1',
        ...omgeving,
      }),
      bijKlaar: ({ poort }) => {
        url = `http://127.0.0.1:${poort}`;
      },
    });
    return { url, stop: () => kind.stop(HARDE_STOP_MS) };
  }

  /** Partners that live. Estafette goes on without them when they fail. */
  async startSimulatie(zaad) {
    await this.#start('simulatie', join(hoofdmap, 'apps/simulatie/dist/main.js'), {
      omgeving: this.#omgevingMet({
        DEMO_SEED: String(zaad),
        HUB_URL: this.#draait.hub.url,
        SIMULATIE_WEBHOOK_POORT: String(this.#webhookPoort),
      }),
      bijKlaar: ({ pid }) => {
        this.#draait.simulatie = { pid };
      },
      bijOpgeven: (fout) => meld(`  De gespeelde partners zijn gestopt. ${fout.message}`),
    });
  }

  /** Whether no bericht ever came in. Needs a migrated database. */
  async isLeeg() {
    const { default: pg } = await import('pg');
    const client = new pg.Client({ connectionString: this.#databaseUrls.hub });
    await client.connect();
    try {
      await client.query(`select set_config('estafette.wie', 'hub', false)`);
      const { rows } = await client.query('select not exists (select from hub.bericht) as leeg');
      return rows[0].leeg;
    } finally {
      await client.end();
    }
  }

  /** Simulated partners go first. Hub and matcher finish their work; PostgreSQL is the last to go. Asked twice, it stops once. */
  stop() {
    this.#gestopt ??= this.#stopInVolgorde();
    return this.#gestopt;
  }

  async #stopInVolgorde() {
    const vanaf = performance.now();
    breekOpdrachtenAf();
    const { hub, matcher, postgres, ...overige } = this.#kinderen;
    await Promise.all(Object.values(overige).map((kind) => kind.stop(HARDE_STOP_SIMULATIE_MS)));
    if (hub) meld('  Stoppen: hub en matcher maken hun werk af ...');
    await Promise.all([hub?.stop(HARDE_STOP_MS), matcher?.stop(HARDE_STOP_MS)]);
    if (postgres) await this.#stopPostgres(postgres, HARDE_STOP_POSTGRES_MS - (performance.now() - vanaf));
    await this.#schrijven;
    await rm(this.#draaitBestand, { force: true });
    await this.#geefSlotVrij();
    if (postgres || hub) meld(`  Estafette is gestopt in ${seconden(vanaf)}.`);
  }

  async #stopPostgres(postgres, ms) {
    meld('  Stoppen: PostgreSQL ...');
    const pid = this.#draait.postgres?.pid;
    // Immediate shutdown: nothing committed is lost, the next start only has to replay its log.
    const hard = setTimeout(() => pid && geefSignaal(pid, 'SIGQUIT'), ms);
    await postgres.stop(ms + NA_HARDE_STOP_MS);
    clearTimeout(hard);
  }

  async #start(naam, script, { argumenten = () => [], omgeving, bijKlaar, bijOpgeven }) {
    const logboek = await openLogboek(this.#instellingen.dataMap, naam);
    const kind = new Kind({
      naam,
      script,
      logboek,
      argumenten,
      omgeving,
      bijKlaar: (gegevens) => {
        bijKlaar(gegevens);
        this.#schrijfDraait();
      },
      bijOpgeven: bijOpgeven ?? ((fout) => this.geefOp(fout.message)),
    });
    if (this.stopt) throw new Startfout('Gestopt.');
    this.#kinderen[naam] = kind;
    await kind.start();
    return kind;
  }

  async geefOp(melding) {
    if (this.stopt) return;
    console.error(melding);
    await this.stop();
    process.exit(1);
  }

  /** One write at a time: two children can be ready in the same moment. */
  #schrijfDraait() {
    const inhoud = { ...this.#draait, databaseUrls: this.#databaseUrls };
    this.#schrijven = this.#schrijven.then(() => this.stopt || schrijfPrive(this.#draaitBestand, inhoud));
  }

  get #draaitBestand() {
    return join(this.#instellingen.dataMap, 'draait.json');
  }

  /** The one simulated partner with a webhook may be reached on its own port of this machine, and no other port. */
  async #webhookAdressen() {
    if (this.#instellingen.leeg) return process.env.WEBHOOK_TOEGESTAAN;
    this.#webhookPoort = await vrijePoort();
    return [process.env.WEBHOOK_TOEGESTAAN, `${PARTNER_MET_WEBHOOK}=127.0.0.1:${this.#webhookPoort}`]
      .filter(Boolean)
      .join(',');
  }

  /** Only the hub can open the vault. */
  async #hubOmgeving() {
    const eigen = process.env.KLUIS_SLEUTEL || undefined;
    const sleutel = eigen ?? (await leesOfMaakKluissleutel(join(this.#instellingen.dataMap, KLUISBESTAND)));
    // Choosing who you are goes with people who do not exist.
    const rolkiezer = process.env.ROLKIEZER || (this.#instellingen.leeg ? 'nee' : 'ja');
    return { DATABASE_URL: this.#databaseUrls.hub, KLUIS_SLEUTEL: sleutel, ROLKIEZER: rolkiezer };
  }

  /** Each child gets only the database address of its own role. */
  #omgevingMet(eigen) {
    const { hubPoort, hubHost, dataMap } = this.#instellingen;
    const leeg = {
      DATABASE_URL: undefined,
      DATABASE_URL_EIGENAAR: undefined,
      DATABASE_URL_MATCHER: undefined,
      KLUIS_SLEUTEL: undefined,
    };
    const vast = { HUB_PORT: String(hubPoort), HUB_HOST: hubHost, DATA_DIR: dataMap };
    return { ...process.env, ...leeg, ...vast, ...eigen };
  }
}

import 'reflect-metadata';
import { Redis } from 'ioredis';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import type { OidcInstellingen } from '@estafette/hub/aanmelding/index';
import { HubModule } from '@estafette/hub/hub.module';
import { LEASE_SECONDEN, LEVERINGSPLAN, STANDAARDPLAN, type Leveringsplan } from '@estafette/hub/levering/index';
import type { Toegangsinstellingen } from '@estafette/hub/toegang/index';
import { VUM_WACHT_MS } from '@estafette/hub/vum/index';
import { maakAdapter, richtServerIn } from '@estafette/hub/web/index';
import { MatcherModule } from '@estafette/matcher/matcher.module';
import { openBackend, opslagVan, ROOSTERTEMPO, type Backend } from '@estafette/messaging';
import { Logboek, type Logniveau } from '@estafette/proces';
import { Klok } from '@estafette/tijd';
import { maakDatabase, sql, type Adressen } from './database.js';
import { NepPartner } from './neppartner.js';
import { TestKlok } from './test-klok.js';

/** The master key of the vault of every test. */
export const KLUISSLEUTEL = Buffer.alloc(32, 7);
const LOGNIVEAU = (process.env['LOG_LEVEL'] ?? 'silent') as Logniveau;

interface Draaiend {
  readonly app: NestFastifyApplication;
  readonly backend: Backend;
}

type Naam = 'wi' | 'wsp' | 'scalabor' | 'caw' | 'lwl' | 'uwv' | 'swt' | 'aanbieder' | 'school' | 'szeebra' | 'beheer';

/** What a test may set otherwise than the hub does by itself. */
interface Instellingen {
  readonly leaseSeconden?: number;
  readonly leveringsplan?: Partial<Leveringsplan>;
  readonly webhookToegestaan?: readonly string[];
  readonly demo?: boolean;
  readonly oidc?: OidcInstellingen;
  readonly logboekCollector?: string;
  /** Where others must be able to find the hub before it starts. */
  readonly poort?: number;
  readonly toegang?: Partial<Toegangsinstellingen>;
  readonly vumMaximum?: number;
  readonly vumWachtMs?: number;
  readonly portaalThema?: string;
}

/** A whole chain for one test file: hub, matcher, their own database and queues, and partners that use only the API. */
export class Keten {
  private readonly oins = new Map<string, string>();

  private constructor(
    readonly database: Adressen,
    readonly klok: TestKlok,
    readonly redisUrl: string | undefined,
    private readonly hub: Draaiend,
    private readonly matchers: Draaiend[],
    readonly adres: string,
  ) {}

  static async start(instellingen: Instellingen = {}): Promise<Keten> {
    const database = await maakDatabase();
    const redisUrl = await eigenRedis();
    const klok = new TestKlok();
    const hub = await startHub(database, redisUrl, klok, instellingen);
    const matcher = await startMatcher(database, redisUrl, klok);
    const keten = new Keten(database, klok, redisUrl, hub, [matcher], await hub.app.getUrl());
    for (const { naam, oin } of await keten.sql<{ naam: string; oin: string }>('select naam, oin from hub.partner')) {
      keten.oins.set(naam, oin);
    }
    return keten;
  }

  partner(naam: Naam): NepPartner {
    const sleutels = JSON.parse(process.env['ESTAFETTE_TEST_SLEUTELS'] ?? '{}') as Record<string, string>;
    return new NepPartner(this.adres, sleutels[naam]!, this.oins.get(naam)!);
  }

  /** Looks in the database past all row-level security. */
  sql<R extends Record<string, unknown>>(opdracht: string, waarden: unknown[] = []): Promise<R[]> {
    return sql<R>(this.database.beheerder, opdracht, waarden);
  }

  /** A provider of the hub, for what has no route yet. */
  vanHub<T>(token: abstract new (...args: never[]) => T): T {
    return this.hub.app.get(token);
  }

  /** A provider of a matcher that runs. */
  vanMatcher<T>(token: abstract new (...args: never[]) => T): T {
    return this.matchers[0]!.app.get(token);
  }

  /** Stops all there are. */
  async stopMatcher(): Promise<void> {
    await Promise.all(this.matchers.splice(0).map(sluit));
  }

  /** Starts one more. */
  async startMatcher(): Promise<void> {
    this.matchers.push(await startMatcher(this.database, this.redisUrl, this.klok));
  }

  /** Throws away everything that is in a queue. */
  async leegWachtrijen(): Promise<void> {
    if (this.redisUrl) await leegRedis(this.redisUrl);
    else await this.sql('truncate bullmq.job cascade');
  }

  async stop(): Promise<void> {
    await Promise.all([sluit(this.hub), this.stopMatcher()]);
  }
}

async function sluit({ app, backend }: Draaiend): Promise<void> {
  await app.close();
  await backend.sluit();
}

async function startHub(
  database: Adressen,
  redisUrl: string | undefined,
  klok: Klok,
  {
    leaseSeconden = 60,
    leveringsplan,
    webhookToegestaan = [],
    demo = true,
    oidc,
    logboekCollector,
    poort = 0,
    toegang,
    vumMaximum = 100,
    vumWachtMs = 8_000,
    portaalThema,
  }: Instellingen,
): Promise<Draaiend> {
  const configuratie = {
    poort: 0,
    host: '127.0.0.1',
    databaseUrl: database.hub,
    poolgrootte: 20,
    redisUrl,
    logniveau: LOGNIVEAU,
    klokVerschuivingMs: 0,
    webhookToegestaan,
    webhookOorsprong: 'estafette.test',
    leveringVersnelling: 1,
    toegang: {
      vertrouwdeProxies: [],
      oinKop: 'x-estafette-oin',
      audience: 'estafette',
      lokaleUitgevers: true,
      ...toegang,
    },
    kluisSleutel: KLUISSLEUTEL,
    vumMaximum,
    demo,
    oidc,
    logboekCollector,
    portaalThema,
  };
  const backend = await openBackend(opslagVan(redisUrl, database.hub), 2);
  const module = await Test.createTestingModule({
    imports: [HubModule.forRoot(configuratie, backend, new Logboek('hub', LOGNIVEAU))],
  })
    .overrideProvider(Klok)
    .useValue(klok)
    .overrideProvider(ROOSTERTEMPO)
    .useValue('vlug')
    .overrideProvider(LEASE_SECONDEN)
    .useValue(leaseSeconden)
    .overrideProvider(VUM_WACHT_MS)
    .useValue(vumWachtMs)
    .overrideProvider(LEVERINGSPLAN)
    .useValue({ ...STANDAARDPLAN, ...leveringsplan })
    .compile();
  const app = module.createNestApplication<NestFastifyApplication>(maakAdapter(), { bodyParser: false, logger: false });
  await richtServerIn(app, portaalThema);
  await app.listen(poort, '127.0.0.1');
  return { app, backend };
}

async function startMatcher(database: Adressen, redisUrl: string | undefined, klok: Klok): Promise<Draaiend> {
  const configuratie = {
    poort: 0,
    host: '127.0.0.1',
    databaseUrl: database.matcher,
    redisUrl,
    logniveau: LOGNIVEAU,
    klokVerschuivingMs: 0,
  };
  const backend = await openBackend(opslagVan(redisUrl, database.matcher), 6);
  const module = await Test.createTestingModule({ imports: [MatcherModule.forRoot(configuratie, backend)] })
    .overrideProvider(Klok)
    .useValue(klok)
    .overrideProvider(ROOSTERTEMPO)
    .useValue('vlug')
    .compile();
  const app = module.createNestApplication<NestFastifyApplication>(new FastifyAdapter(), { logger: false });
  await app.listen(0, '127.0.0.1');
  return { app, backend };
}

/** Each Jest worker has a Redis database of its own, emptied for each test file. */
async function eigenRedis(): Promise<string | undefined> {
  const url = process.env['REDIS_URL'];
  if (!url) return undefined;
  const eigen = `${url.replace(/\/\d*$/, '')}/${process.env['JEST_WORKER_ID'] ?? '1'}`;
  await leegRedis(eigen);
  return eigen;
}

async function leegRedis(url: string): Promise<void> {
  const redis = new Redis(url);
  await redis.flushdb();
  await redis.quit();
}

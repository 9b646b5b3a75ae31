import { setTimeout as wacht } from 'node:timers/promises';
import {
  createPostgresBackend,
  createRedisBackend,
  isNotConnectionError,
  runMigrations,
  setDefaultBackendFactory,
} from 'bullmq';
import type { BackendFactory, ConnectionOptions, IQueueBackend } from 'bullmq';
import pg from 'pg';

/** Where the queues live: Redis when there is one, else the PostgreSQL that is there anyway. */
export type Wachtrijopslag =
  { readonly soort: 'redis'; readonly url: string } | { readonly soort: 'postgres'; readonly url: string };

export function opslagVan(redisUrl: string | undefined, databaseUrl: string): Wachtrijopslag {
  return redisUrl ? { soort: 'redis', url: redisUrl } : { soort: 'postgres', url: databaseUrl };
}

export interface Backend {
  /** For workers: they wait for as long as it takes. */
  readonly connection: ConnectionOptions;
  /** For who adds: what cannot be added now fails at once, and is for the sweeper. */
  readonly vulconnection: ConnectionOptions;
  sluit(): Promise<void>;
}

/** Workers keep one connection each to LISTEN, that of the rooster too; the rest is for adding and finishing jobs. */
const POOL_BOVENOP_WORKERS = 13;

const HERVERBIND_MS = 200;
const MAX_HERVERBIND_MS = 2_000;
/** Of Redis: a worker whose sign of work got lost with the connection looks again after so many seconds; by itself after 10. */
const LANGSTE_WACHT_S = 2;
/** A worker waits by itself when its store is away; when it is there and refuses (full, read only), it asks again at once. */
const NA_WEIGERING_MS = 1_000;

/** Opens the connection that all queues of this process share. Must run before the first queue is made. */
export async function openBackend(opslag: Wachtrijopslag, workers: number): Promise<Backend> {
  return opslag.soort === 'redis' ? openRedis(opslag.url) : openPostgres(opslag.url, workers);
}

function openRedis(url: string): Backend {
  const { hostname, port, username, password, protocol, pathname } = new URL(url);
  const connection = {
    host: hostname,
    port: Number(port || 6379),
    ...(username ? { username } : {}),
    ...(password ? { password: decodeURIComponent(password) } : {}),
    ...(protocol === 'rediss:' ? { tls: {} } : {}),
    db: Number(pathname.slice(1) || 0),
    maxRetriesPerRequest: null,
    // By itself it would wait up to 20 s before it looks again.
    retryStrategy: (keer: number) => Math.min(keer * HERVERBIND_MS, MAX_HERVERBIND_MS),
  };
  setDefaultBackendFactory(kijktVaker);
  return { connection, vulconnection: { ...connection, enableOfflineQueue: false }, sluit: async () => undefined };
}

const kijktVaker: BackendFactory = (...vraag) => {
  const backend = rustigNaWeigering(createRedisBackend(...vraag));
  const wachtOp = backend.waitForJob.bind(backend);
  return Object.assign(backend, {
    waitForJob: (seconden: number) => wachtOp(Math.min(seconden, LANGSTE_WACHT_S)),
  });
};

function rustigNaWeigering<B extends IQueueBackend>(backend: B): B {
  const neem = backend.moveToActive.bind(backend);
  return Object.assign(backend, {
    moveToActive: async (...vraag: Parameters<typeof neem>) => {
      try {
        return await neem(...vraag);
      } catch (oorzaak) {
        if (isNotConnectionError(oorzaak as Error)) await wacht(NA_WEIGERING_MS);
        throw oorzaak;
      }
    },
  });
}

async function openPostgres(url: string, workers: number): Promise<Backend> {
  const pool = new pg.Pool({
    connectionString: url,
    max: workers + POOL_BOVENOP_WORKERS,
    // A queue may lose its last moments in a crash: the sweeper refills it and the inbox drops what comes twice.
    options: '-c search_path=bullmq -c synchronous_commit=off',
    keepAlive: true,
  });
  pool.setMaxListeners(0);
  // An idle connection that is lost is replaced at the next query; without a listener it would end the process.
  pool.on('error', () => undefined);
  // BullMQ remembers a first failure for ever: a database that is away must show here, at boot.
  await pool.query('select 1');
  const maak = createPostgresBackend as BackendFactory;
  setDefaultBackendFactory((...vraag) => rustigNaWeigering(maak(...vraag)));
  const connection = pool as unknown as ConnectionOptions;
  return { connection, vulconnection: connection, sluit: () => pool.end() };
}

/** Makes or updates the tables of BullMQ, as owner, and lets both processes use them. */
export async function migreerWachtrijen(eigenaarUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: eigenaarUrl, options: '-c search_path=bullmq' });
  await client.connect();
  try {
    await runMigrations(client, 'bullmq');
    await client.query(`
      grant select, insert, update, delete on all tables in schema bullmq to estafette_hub, estafette_matcher;
      grant usage, select, update on all sequences in schema bullmq to estafette_hub, estafette_matcher;
      grant execute on all functions in schema bullmq to estafette_hub, estafette_matcher`);
  } finally {
    await client.end();
  }
}

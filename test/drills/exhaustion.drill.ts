import { execFile } from 'node:child_process';
import { mkdir, readFile, rm, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wacht } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { sql } from '../support/database.js';
import { Redisproces } from './redisproces.js';
import { draai, sinds, type Cijfer, type Verloop } from './verloop.js';
import { wachtTot } from './volhouden.js';
import { profiel } from './verhaal.js';
import { Webhookregio } from './webhookregio.js';

const PUNTEN = 4;
const PER_SECONDE = 8;
const KRAP_MS = 12_000;
const WEER_GOED_MS = 30_000;
const GEDULD_MS = 120_000;
const SCHIJF = '500m';
const MB = 1_048_576;
/** Who is refused tries again now and then: of all that hub and matcher do together so much goes wrong each second. */
const STORINGEN_PER_SECONDE = 20;
const STORING = '"level":50';

/** What was answered while something was used up. */
interface Antwoorden {
  aangenomen: number;
  netjes: number;
  /** What hub and matcher wrote in their logs each second about what went wrong. */
  storingenPerSeconde: number;
  readonly anders: string[];
}

await draai('exhaustion', {}, async (verloop) => {
  const redis = await Redisproces.maak(verloop);
  await redis.kom();
  const eigenSchijf = await eigenSchijfje(verloop);
  const regio = await Webhookregio.start(verloop, 'krap', { punten: PUNTEN, redisUrl: redis.url });
  const stop = regio.zend(regio.punten, PER_SECONDE);
  verloop.ruimOp(() => stop().catch(() => undefined));
  await wacht(3_000);
  const cijfers = [
    ...(await verbindingenOp(regio, verloop)),
    ...(await redisVol(regio, redis, verloop)),
    ...(eigenSchijf ? await schijfVol(regio, eigenSchijf, verloop) : overgeslagen(verloop)),
  ];
  await stop();
  const leeg = await regio.bezorgd(GEDULD_MS);
  return [
    ...cijfers,
    { naam: 'uitvalHub', waarde: regio.hub.uitval, hoogstens: 0 },
    { naam: 'nietLeeg', waarde: leeg ? 0 : 1, hoogstens: 0 },
    ...regio.cijfers(),
  ];
});

/** Others hold every connection that PostgreSQL has, and the hub loses its own. */
async function verbindingenOp(regio: Webhookregio, verloop: Verloop): Promise<Cijfer[]> {
  verloop.meld('  Alle verbindingen van PostgreSQL bezet ...');
  const { beheerder, hub } = regio.opstelling.urls;
  const bezet: pg.Client[] = [];
  const [{ eigen }] = (await sql(
    beheerder,
    `select array_agg(pid) as eigen from pg_stat_activity where usename = 'estafette_hub'`,
  )) as [{ eigen: number[] }];
  await bezetAlles(hub, bezet);
  await sql(beheerder, `select pg_terminate_backend(p) from unnest($1::int[]) as p`, [eigen]);
  await bezetAlles(hub, bezet);
  const antwoorden = await vraagZolang(regio, KRAP_MS, verloop);
  await Promise.all(bezet.map((client) => client.end().catch(() => undefined)));
  return [
    { naam: 'verbindingen.bezet', waarde: bezet.length, minstens: 10 },
    ...(await erna('verbindingen', regio, antwoorden)),
  ];
}

async function bezetAlles(url: string, bezet: pg.Client[]): Promise<void> {
  for (;;) {
    const client = new pg.Client({ connectionString: url });
    client.on('error', () => undefined);
    try {
      await client.connect();
      bezet.push(client);
    } catch {
      return;
    }
  }
}

/** Redis takes nothing more: what comes in is stored and told later. */
async function redisVol(regio: Webhookregio, redis: Redisproces, verloop: Verloop): Promise<Cijfer[]> {
  verloop.meld('  Redis vol ...');
  await redis.begrens(1);
  const antwoorden = await vraagZolang(regio, KRAP_MS, verloop);
  await redis.begrens(0);
  return erna('redis', regio, antwoorden);
}

/** Not a block is left on the disk of PostgreSQL. Should it stop, who watches over it starts it when there is room again. */
async function schijfVol(regio: Webhookregio, map: string, verloop: Verloop): Promise<Cijfer[]> {
  verloop.meld('  Schijf van PostgreSQL vol ...');
  const vulling = join(map, 'vulling');
  const { bavail, bsize } = await statfs(map);
  // Others write meanwhile: then it is full before we are done.
  await writeFile(vulling, Buffer.alloc(Math.max(0, bavail * bsize - MB / 4))).catch((fout: NodeJS.ErrnoException) => {
    if (fout.code !== 'ENOSPC') throw fout;
  });
  const antwoorden = await vraagZolang(regio, KRAP_MS, verloop);
  await rm(vulling);
  const { postgres } = regio.opstelling;
  const gestopt = !postgres.leeft;
  if (gestopt) await postgres.kom();
  return [{ naam: 'schijf.postgresGestopt', waarde: gestopt ? 1 : 0 }, ...(await erna('schijf', regio, antwoorden))];
}

function overgeslagen(verloop: Verloop): Cijfer[] {
  verloop.meld('  overgeslagen: een volle schijf (mount van een tmpfs mag hier niet)');
  return [{ naam: 'schijf.overgeslagen', waarde: 1 }];
}

/** A small disk of its own for the database, where we may make one. */
async function eigenSchijfje(verloop: Verloop): Promise<string | undefined> {
  const map = join(verloop.map, 'krap');
  await mkdir(map);
  const mag = await promisify(execFile)('mount', ['-t', 'tmpfs', '-o', `size=${SCHIJF},mode=755`, 'tmpfs', map]).then(
    () => true,
    () => false,
  );
  if (!mag) return undefined;
  verloop.ruimOp(() => promisify(execFile)('umount', ['-l', map]));
  return map;
}

async function vraagZolang(regio: Webhookregio, ms: number, { zaad, map }: Verloop): Promise<Antwoorden> {
  const antwoorden: Antwoorden = { aangenomen: 0, netjes: 0, storingenPerSeconde: 0, anders: [] };
  const vooraf = await storingen(map);
  const vanaf = performance.now();
  const tot = vanaf + ms;
  while (performance.now() < tot) {
    const event = regio.wi.event('kandidaatprofiel.vastgesteld', zaad.uuid(), profiel(`krap-${zaad.geheel(0, 1e6)}`));
    const antwoord = await regio.wi.stuur(event).catch((fout: Error) => fout);
    if (antwoord instanceof Error) antwoorden.anders.push(antwoord.message);
    else if (antwoord.status === 202) antwoorden.aangenomen++;
    else if (antwoord.status === 503 && Number(antwoord.kop['retry-after']) > 0) antwoorden.netjes++;
    else antwoorden.anders.push(`${antwoord.status} ${antwoord.tekst.slice(0, 200)}`);
    await wacht(200);
  }
  antwoorden.storingenPerSeconde = Math.round(((await storingen(map)) - vooraf) / sinds(vanaf));
  for (const regel of antwoorden.anders.slice(0, 3)) process.stderr.write(`  FOUT ${regel}\n`);
  return antwoorden;
}

async function storingen(map: string): Promise<number> {
  const logboeken = ['hub', 'matcher'].map((naam) => readFile(join(map, 'logboek', `${naam}.log`), 'utf8'));
  return (await Promise.all(logboeken)).reduce((som, tekst) => som + tekst.split(STORING).length - 1, 0);
}

/** How long it takes until something new arrives at a partner again. */
async function erna(wat: string, regio: Webhookregio, antwoorden: Antwoorden): Promise<Cijfer[]> {
  const vanaf = performance.now();
  await wachtTot(async () => regio.wachttijden(regio.punten, vanaf).some((ms) => ms !== Infinity), GEDULD_MS);
  return [
    { naam: `${wat}.aangenomen`, waarde: antwoorden.aangenomen },
    { naam: `${wat}.met503`, waarde: antwoorden.netjes },
    { naam: `${wat}.storingenPerSeconde`, waarde: antwoorden.storingenPerSeconde, hoogstens: STORINGEN_PER_SECONDE },
    { naam: `${wat}.anders`, waarde: antwoorden.anders.length, hoogstens: 0 },
    { naam: `${wat}.weerGoedNaMs`, waarde: Math.round(performance.now() - vanaf), hoogstens: WEER_GOED_MS },
  ];
}

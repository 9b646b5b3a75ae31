import { setTimeout as wacht } from 'node:timers/promises';
import { sql } from '../support/database.js';
import { Redisproces } from './redisproces.js';
import { draai, type Cijfer, type Verloop } from './verloop.js';
import { wachtTot } from './volhouden.js';
import { Webhookregio } from './webhookregio.js';

/** SIGKILL of Redis with its append-only file, two outages, and all of it thrown away, as in reliability.md. */
const KILLS = 5;
const KORT_WEG_MS = 500;
const MIDDEL_WEG_MS = 12_000;
const LANG_WEG_MS = 60_000;
const PAUZE_MS = 5_000;
const PER_SECONDE = 4;
const PUNTEN = 5;
const INWONERS = 40;
const WEER_BEZIG_MS = 10_000;
const BIJGEVULD_MS = 60_000;
const GEDULD_MS = 90_000;

const OPTIES = { perSeconde: { type: 'string' }, kills: { type: 'string' }, lang: { type: 'string' } } as const;

await draai('redis-outage', OPTIES, async (verloop) => {
  const redis = await Redisproces.maak(verloop);
  await redis.kom();
  const regio = await Webhookregio.start(verloop, 'redis', { punten: PUNTEN, redisUrl: redis.url });
  const stop = regio.zend(regio.punten, verloop.getal('perSeconde', PER_SECONDE), INWONERS);
  verloop.ruimOp(() => stop().catch(() => undefined));
  const herstel: number[] = [];
  const korte = Array.from({ length: verloop.getal('kills', KILLS, 2) }, () => KORT_WEG_MS);
  const duren = [...korte, MIDDEL_WEG_MS, verloop.getal('lang', LANG_WEG_MS, 20_000)];
  for (const ms of duren) {
    await wacht(PAUZE_MS);
    await redis.val();
    await wacht(ms);
    await redis.kom();
    herstel.push(await totBezorgd(regio));
    verloop.meld(`  Redis ${ms / 1_000} s weg: weer bezig na ${herstel.at(-1)} ms`);
  }
  await wacht(PAUZE_MS);
  await redis.leeg();
  const naLegen = await totBezorgd(regio);
  verloop.meld(`  Redis leeggemaakt: weer bezig na ${naLegen} ms`);
  await wacht(PAUZE_MS);
  await stop();
  return [
    { naam: 'uitvallen', waarde: herstel.length, minstens: duren.length },
    { naam: 'weerBezigNaMs', waarde: Math.max(...herstel), hoogstens: WEER_BEZIG_MS },
    { naam: 'naLegenMs', waarde: naLegen, hoogstens: BIJGEVULD_MS },
    { naam: 'uitvalProcessen', waarde: regio.hub.uitval + regio.matcher.uitval, hoogstens: 0 },
    ...(await rondAf(regio, verloop)),
  ];
});

/** Milliseconds until something that is offered from now on arrives. */
async function totBezorgd(regio: Webhookregio): Promise<number> {
  const vanaf = performance.now();
  const nieuw = () => regio.wachttijden(regio.punten, vanaf).some((ms) => ms !== Infinity);
  await wachtTot(async () => nieuw(), GEDULD_MS);
  return Math.round(performance.now() - vanaf);
}

/** Everything at its partner, and no work of hub or matcher left undone. */
async function rondAf(regio: Webhookregio, verloop: Verloop): Promise<Cijfer[]> {
  verloop.meld('  Wachten tot alles bezorgd en verwerkt is ...');
  const leeg = await regio.bezorgd(GEDULD_MS);
  const achterstand = () =>
    sql<{ n: number }>(
      regio.opstelling.urls.beheerder,
      `select ((select count(*) from hub.outbox) + (select count(*) from matcher.outbox))::int as n`,
    ).then(([rij]) => rij!.n);
  await wachtTot(async () => (await achterstand()) === 0, BIJGEVULD_MS);
  return [
    { naam: 'nietLeeg', waarde: leeg ? 0 : 1, hoogstens: 0 },
    { naam: 'werkBlijftLiggen', waarde: await achterstand(), hoogstens: 0 },
    ...regio.cijfers(),
  ];
}

import { setTimeout as wacht } from 'node:timers/promises';
import { sql } from '../support/database.js';
import { gifwerk } from './gifwerk.js';
import { Kindproces } from './kindproces.js';
import { inhoudVan } from './partnerlijn.js';
import { metRedis, pad, redisOntbreekt } from './startonderdelen.js';
import { Toezicht } from './toezicht.js';
import { draai, type Cijfer, type Verloop } from './verloop.js';
import { gelijktijdig, wachtTot } from './volhouden.js';
import { Webhookregio } from './webhookregio.js';

const WOORD = 'gifbeker';
const ONTVANGERS = 25;
/** Attempts at once per partner. */
const TEGELIJK = 4;
const KILLS = 3;
const BREEDTE = 8;
const APART_BINNEN_S = 180;
const GEDULD_MS = 240_000;
const IN_HAND_MS = 90_000;

/** `deel`: `levering` (what goes to partners) or `werk` (between hub and matcher); without it both. */
await draai('poison', { deel: { type: 'string' } }, async (verloop) => {
  const { deel } = verloop.keuzes;
  return [...(deel === 'werk' ? [] : await inLevering(verloop)), ...(deel === 'levering' ? [] : await inWerk(verloop))];
});

async function inLevering(verloop: Verloop): Promise<Cijfer[]> {
  const regio = await Webhookregio.start(verloop, 'postgres', { punten: ONTVANGERS });
  const onschuldig = await onschuldigen(regio, verloop);
  const cijfers = [...onschuldig, ...(await gif(regio, verloop)), ...regio.cijfers()];
  await Promise.all([regio.hub.stop(), regio.matcher.stop()]);
  return cijfers;
}

async function inWerk(verloop: Verloop): Promise<Cijfer[]> {
  if (await redisOntbreekt()) throw new Error('redis-server ontbreekt (apt-get install redis-server).');
  const opPostgres = await gifwerk('postgres', verloop);
  if (verloop.keuzes['kort']) {
    verloop.verkort.set('wachtrijen', 'alleen op PostgreSQL');
    return opPostgres;
  }
  return [...opPostgres, ...(await metRedis((url) => gifwerk('redis', verloop, url)))];
}

/** A hundred leveringen that a hub has in hand each time that it is killed: not one may be blamed. */
async function onschuldigen(regio: Webhookregio, verloop: Verloop): Promise<Cijfer[]> {
  const aantal = ONTVANGERS * TEGELIJK;
  regio.punten.forEach((punt) => (punt.gedrag = 'hangt'));
  // All of them before the first has been out for as long as the hub waits for an answer.
  const nummers = Array.from({ length: aantal }, (_, n) => n);
  await gelijktijdig(nummers, BREEDTE, async (n) => void (await regio.biedAan(regio.punten[n % ONTVANGERS]!)));
  let inHand = 0;
  for (let kill = 1; kill <= KILLS; kill++) {
    await wachtTot(async () => (inHand = await inHandenVanDezeHub(regio)) === aantal, IN_HAND_MS);
    verloop.meld(`  kill -9 ${kill}: ${inHand} leveringen in de hand`);
    await regio.hub.dood();
    await regio.hub.klaar();
  }
  regio.punten.forEach((punt) => punt.gedraagJe('goed'));
  const leeg = await regio.bezorgd(GEDULD_MS);
  return [
    { naam: 'onschuldig', waarde: aantal },
    { naam: 'inHandBijLaatsteKill', waarde: inHand, minstens: aantal },
    { naam: 'onschuldigBezorgd', waarde: aantal - regio.vergelijk().verloren.length, minstens: aantal },
    { naam: 'onschuldigApart', waarde: await regio.tel(`l.status = 'apart'`), hoogstens: 0 },
    { naam: 'nietLeeg', waarde: leeg ? 0 : 1, hoogstens: 0 },
  ];
}

/** One bericht that kills every hub that is about to send it, among others that do not. */
async function gif(regio: Webhookregio, verloop: Verloop): Promise<Cijfer[]> {
  await regio.hub.stop();
  const { programma } = regio;
  const omgeving = {
    ...programma.omgeving,
    NODE_OPTIONS: `--import ${pad('test/dist/drills/valpunt.js')}`,
    VALWOORD: WOORD,
  };
  const hub = new Toezicht({ ...programma, omgeving });
  verloop.ruimOp(() => hub.stop());
  await hub.start();
  const [punt, ...anderen] = regio.punten;
  const vanaf = performance.now();
  const id = (await regio.biedAan(punt!, 'G-1', `Dit is een ${WOORD}.`))!;
  const stop = regio.zend(anderen, 2);
  verloop.ruimOp(() => stop().catch(() => undefined));
  await wachtTot(async () => (await regio.tel(`l.status = 'apart'`)) > 0, GEDULD_MS);
  const seconden = Math.round((performance.now() - vanaf) / 100) / 10;
  await stop();
  verloop.meld(`  Na ${hub.uitval} keer uitvallen en ${seconden} s apart gezet`);
  const later = await regio.biedAan(punt!, 'G-1');
  const leeg = await regio.bezorgd(GEDULD_MS);
  const zichtbaar = await isTeZien(regio, id);
  await hub.stop();
  const hersteld = await herstel(regio, id, verloop);
  return [
    { naam: 'gif.uitvallen', waarde: hub.uitval, minstens: 3 },
    { naam: 'gif.apartNaSeconden', waarde: seconden, hoogstens: APART_BINNEN_S },
    { naam: 'gif.zichtbaarMetReden', waarde: zichtbaar ? 1 : 0, minstens: 1 },
    { naam: 'gif.laterBezorgd', waarde: punt!.boek.some((o) => o.berichtId === later) ? 1 : 0, minstens: 1 },
    { naam: 'gif.restNietLeeg', waarde: leeg ? 0 : 1, hoogstens: 0 },
    { naam: 'gif.naHerstelBezorgd', waarde: hersteld ? 1 : 0, minstens: 1 },
  ];
}

async function isTeZien({ beheer }: Webhookregio, id: string): Promise<boolean> {
  const { leveringen } = inhoudVan(await beheer.haal('/leveringen?status=apart')) as {
    leveringen: { bericht: string; reden: string }[];
  };
  return leveringen.some((l) => l.bericht === id && l.reden.length > 0);
}

/** A hub without the fault, and the request to deliver what was set aside once more. */
async function herstel(regio: Webhookregio, id: string, verloop: Verloop): Promise<boolean> {
  const hub = await Kindproces.begin(regio.programma);
  verloop.ruimOp(() => hub.stop());
  await hub.klaar;
  await regio.wi.post(`/berichten/${id}/herbezorging`, {});
  await regio.bezorgd(GEDULD_MS);
  await wacht(500);
  return regio.punten[0]!.boek.some((o) => o.berichtId === id);
}

/** Leveringen that were taken in the newest life of the hub, and are out. */
async function inHandenVanDezeHub({ opstelling }: Webhookregio): Promise<number> {
  const [rij] = await sql<{ n: number }>(
    opstelling.urls.beheerder,
    `select count(*)::int as n from hub.levering_poging g join hub.levering l on l.id = g.levering_id and l.lease_id = g.lease_id
      where g.afgelopen_op is null and l.lease_tot > clock_timestamp() + interval '2 seconds'
      group by g.werker order by max(g.begonnen_op) desc limit 1`,
  );
  return rij?.n ?? 0;
}

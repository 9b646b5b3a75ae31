import { setTimeout as wacht } from 'node:timers/promises';
import { Kindproces, type Programma } from './kindproces.js';
import { Redisproces } from './redisproces.js';
import { pad, redisOntbreekt } from './startonderdelen.js';
import { draai, type Cijfer, type Verloop } from './verloop.js';
import { Webhookregio } from './webhookregio.js';

const PUNTEN = [
  'voor-commit',
  'na-commit',
  'voor-202',
  'voor-wachtrij',
  'voor-post',
  'na-antwoord',
  'bij-uitkomst',
  'voor-klaar',
] as const;
/** Times per point and backend; reliability.md has 25, which takes longer than ten minutes here. */
const KEREN = 5;
const PER_SECONDE = 6;
const ONTVANGERS = 4;
const INWONERS = 30;
const MAX_PASSAGES = 12;
const RAAKT_BINNEN_MS = 40_000;
const BEZORGD_BINNEN_MS = 180_000;

const OPTIES = { keren: { type: 'string' }, 'zonder-redis': { type: 'boolean' } } as const;

await draai('crash-points', OPTIES, async (verloop) => {
  const opPostgres = await beproef('postgres', verloop);
  if (verloop.keuzes['zonder-redis']) return opPostgres;
  if (await redisOntbreekt()) throw new Error('redis-server ontbreekt; zonder kan met --zonder-redis.');
  const redis = await Redisproces.maak(verloop);
  await redis.kom();
  return [...opPostgres, ...(await beproef('redis', verloop, redis.url))];
});

async function beproef(backend: string, verloop: Verloop, redisUrl?: string): Promise<Cijfer[]> {
  verloop.meld(`Wachtrijen op ${backend}:`);
  const regio = await Webhookregio.start(verloop, backend, {
    punten: ONTVANGERS,
    ...(redisUrl === undefined ? {} : { redisUrl }),
  });
  await regio.hub.stop();
  const stop = regio.zend(regio.punten, PER_SECONDE, INWONERS);
  verloop.ruimOp(() => stop().catch(() => undefined));
  const keren = verloop.getal('keren', KEREN, 1, 25);
  const geraakt = new Map<string, number>();
  for (let keer = 0; keer < keren; keer++) {
    for (const punt of PUNTEN) {
      if (await valBij(punt, regio.programma, verloop)) geraakt.set(punt, (geraakt.get(punt) ?? 0) + 1);
    }
    verloop.meld(`  Ronde ${keer + 1} van ${keren}: ${regio.verzonden.length} berichten opgenomen`);
  }
  const hub = await Kindproces.begin(regio.programma);
  verloop.ruimOp(() => hub.stop());
  await hub.klaar;
  await stop();
  verloop.meld('  Wachten tot alles bezorgd is (een levering van een dode hub komt na 30 s vrij) ...');
  const leeg = await regio.bezorgd(BEZORGD_BINNEN_MS);
  const gevolgen = await regio.gevolgen();
  const cijfers: Cijfer[] = [
    { naam: 'keerPerPunt', waarde: Math.min(...PUNTEN.map((p) => geraakt.get(p) ?? 0)), minstens: keren },
    { naam: 'kills', waarde: [...geraakt.values()].reduce((som, n) => som + n, 0) },
    { naam: 'nietLeeg', waarde: leeg ? 0 : 1, hoogstens: 0 },
    { naam: 'apart', waarde: await regio.tel(`l.status = 'apart'`), hoogstens: 0 },
    { naam: 'gevolgOntbreekt', waarde: gevolgen.ontbreekt, hoogstens: 0 },
    { naam: 'gevolgDubbel', waarde: gevolgen.dubbel, hoogstens: 0 },
    { naam: 'opnieuwGestuurd', waarde: regio.onbekend },
    ...regio.cijfers(),
  ];
  await Promise.all([hub.stop(), regio.matcher.stop()]);
  return cijfers.map((c) => ({ ...c, naam: `${backend}.${c.naam}` }));
}

/** Lets a hub live until it comes past this point for the n-th time; false when it did not in time. */
async function valBij(punt: string, programma: Programma, verloop: Verloop): Promise<boolean> {
  const omgeving = {
    ...programma.omgeving,
    NODE_OPTIONS: `--import ${pad('test/dist/drills/valpunt.js')}`,
    VALPUNT: punt,
    VALNA: String(verloop.zaad.geheel(1, MAX_PASSAGES)),
  };
  const hub = await Kindproces.begin({ ...programma, omgeving });
  verloop.ruimOp(() => hub.stop());
  // It may fall while it starts; from when it is ready it has to come past the point soon.
  await Promise.race([hub.klaar.catch(() => undefined), hub.einde]);
  const gevallen = await Promise.race([hub.einde.then(() => true), wacht(RAAKT_BINNEN_MS, false, { ref: false })]);
  if (!gevallen) {
    verloop.meld(`  ${punt} is niet geraakt.`);
    hub.geefSignaal('SIGKILL');
    await hub.einde;
  }
  return gevallen;
}

import { setTimeout as wacht } from 'node:timers/promises';
import { sql } from '../support/database.js';
import { Kindproces, type Programma } from './kindproces.js';
import { inhoudVan } from './partnerlijn.js';
import { Redisproces } from './redisproces.js';
import { pad, redisOntbreekt } from './startonderdelen.js';
import { draai, type Cijfer, type Verloop } from './verloop.js';
import { NAAR_DRILL, Webhookregio } from './webhookregio.js';

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
/** Here the hub often has a levering in hand when it dies. */
const BIJ_BEZORGING = new Set<string>(['voor-commit', 'na-commit', 'voor-post', 'na-antwoord', 'bij-uitkomst']);
/** A levering that happens to be in hand at so many kills cannot be told from one that kills, and is set aside. */
const KILLS_VOOR_APART = 3;
/** Of so many kills while it delivers, one may have such a levering for a victim. */
const KILLS_PER_APART = 5;
/** Times per point and backend; reliability.md has 25, which takes longer than ten minutes here. */
const KEREN = 3;
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
  const apart = await herbezorgApart(regio);
  const hersteld = await regio.bezorgd(BEZORGD_BINNEN_MS);
  const gevolgen = await regio.gevolgen();
  const totaal = [...geraakt.values()].reduce((som, n) => som + n, 0);
  const bijBezorging = [...geraakt].reduce((som, [punt, n]) => som + (BIJ_BEZORGING.has(punt) ? n : 0), 0);
  const cijfers: Cijfer[] = [
    { naam: 'keerPerPunt', waarde: Math.min(...PUNTEN.map((p) => geraakt.get(p) ?? 0)), minstens: keren },
    { naam: 'kills', waarde: totaal },
    { naam: 'nietLeeg', waarde: leeg && hersteld ? 0 : 1, hoogstens: 0 },
    { naam: 'apart', waarde: apart.length, hoogstens: Math.floor(bijBezorging / KILLS_PER_APART) },
    { naam: 'apartZonderReden', waarde: await zonderReden(regio, apart), hoogstens: 0 },
    { naam: 'nietBezorgd', waarde: await regio.tel(`l.status <> 'bevestigd' and ${NAAR_DRILL}`), hoogstens: 0 },
    { naam: 'gevolgOntbreekt', waarde: gevolgen.ontbreekt, hoogstens: 0 },
    { naam: 'gevolgDubbel', waarde: gevolgen.dubbel, hoogstens: 0 },
    { naam: 'opnieuwGestuurd', waarde: regio.onbekend },
    ...regio.cijfers(),
  ];
  await Promise.all([hub.stop(), regio.matcher.stop()]);
  return cijfers.map((c) => ({ ...c, naam: `${backend}.${c.naam}` }));
}

interface Apart {
  readonly id: string;
  readonly bericht: string;
}

/** What its operator would do after so much: sees what the hub set aside, and has each of those delivered after all. */
async function herbezorgApart({ beheer, wi }: Webhookregio): Promise<string[]> {
  const apart: Apart[] = [];
  for (let adres: string | null = '/api/v1/leveringen?status=apart'; adres !== null;) {
    const blad = inhoudVan(await beheer.vraag({ methode: 'GET', pad: adres }));
    apart.push(...(blad['leveringen'] as Apart[]));
    adres = blad['volgende'] as string | null;
  }
  for (const { bericht } of apart) {
    const antwoord = await wi.post(`/berichten/${bericht}/herbezorging`, {});
    if (antwoord.status !== 202) throw new Error(`herbezorging: ${antwoord.status} ${antwoord.tekst}`);
  }
  return apart.map(({ id }) => id);
}

/** How many of these leveringen were in hand in fewer lives of the hub than it takes to be set aside. */
async function zonderReden({ opstelling }: Webhookregio, apart: readonly string[]): Promise<number> {
  const [rij] = await sql<{ n: number }>(
    opstelling.urls.beheerder,
    `select count(*)::int as n from unnest($1::uuid[]) as l (id) where $2 > (
       select count(distinct g.werker) from hub.levering_poging g
        where g.levering_id = l.id and g.uitkomst = 'verlopen')`,
    [apart, KILLS_VOOR_APART],
  );
  return rij!.n;
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

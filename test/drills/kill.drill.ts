import { setTimeout as wacht } from 'node:timers/promises';
import { aantalPosts, Ketenverkeer, maakGevallen } from './ketenverkeer.js';
import { Auditor, type Natelling } from './natelling.js';
import { Ploeg } from './ploeg.js';
import { metRedis, redisOntbreekt } from './startonderdelen.js';
import type { Toezicht } from './toezicht.js';
import { draai, sinds, type Cijfer, type Verloop } from './verloop.js';

const POSTS = 2_000;
const KILLS = 20;
const GESPREID_MS = 300;
const TOON = 10;

type Doelwit = 'hub' | 'matcher' | 'allebei';

/** When to kill: once this many berichten have been answered, and then a random moment later. */
interface Aanslag {
  readonly na: number;
  readonly ms: number;
  readonly wie: Doelwit;
}

const OPTIES = {
  posts: { type: 'string' },
  kills: { type: 'string' },
  'zonder-redis': { type: 'boolean' },
  /** How many times sooner than real a forgotten lease ends. */
  versnelling: { type: 'string' },
} as const;

await draai('kill', OPTIES, async (verloop) => {
  const opPostgres = await storm('postgres', verloop);
  if (verloop.keuzes['zonder-redis']) return opPostgres;
  if (await redisOntbreekt()) {
    throw new Error('redis-server ontbreekt (apt-get install redis-server); zonder kan met --zonder-redis.');
  }
  return [...opPostgres, ...(await storm('redis', verloop, await startRedis(verloop)))];
});

/** Keeps it open until the drill cleans up. */
function startRedis(verloop: Verloop): Promise<string> {
  return new Promise((klaar, mislukt) => {
    const open = metRedis(async (url) => {
      klaar(url);
      await new Promise<void>((stop) => verloop.ruimOp(() => (stop(), open)));
    });
    open.catch(mislukt);
  });
}

/** Partners at work on one backend, while hub and matcher are killed again and again. */
async function storm(backend: string, verloop: Verloop, redisUrl?: string): Promise<Cijfer[]> {
  const vanaf = performance.now();
  verloop.meld(`Wachtrijen op ${backend}:`);
  const omgeving = { LEVERING_VERSNELLING: String(verloop.getal('versnelling', 1, 10)) };
  const ploeg = await Ploeg.start(verloop, backend, { omgeving, ...(redisUrl && { redisUrl }) });
  const { hub, matcher, partners, opstelling } = ploeg;
  const gevallen = maakGevallen(verloop.getal('posts', POSTS, 300, 10_000), verloop.zaad.tak(1));
  const verkeer = new Ketenverkeer(partners, gevallen, verloop.zaad.tak(redisUrl ? 2 : 3));
  verloop.ruimOp(() => verkeer.stop());
  const kills = await stormMetAanslagen(verkeer, { hub, matcher }, verloop);
  const stormSeconden = sinds(vanaf);
  const auditor = new Auditor(verkeer, partners, opstelling.urls.beheerder);
  const leeg = await leegEnIngehaald(auditor, verkeer, verloop);
  await verkeer.stop();
  verloop.meld('  Natellen ...');
  const natelling = await auditor.telNa();
  toon(verkeer, natelling, verloop);
  const posts = verkeer.verzonden.beantwoord;
  const tegenproef = await auditor.tegenproef(natelling);
  await ploeg.stop();
  return [
    { naam: `${backend}.posts`, waarde: posts, minstens: verloop.getal('posts', POSTS, 300, 10_000) },
    { naam: `${backend}.kills`, waarde: kills, minstens: verloop.getal('kills', KILLS, 6, 40) },
    { naam: `${backend}.opnieuwGestuurd`, waarde: verkeer.verzonden.onbekend },
    { naam: `${backend}.geweigerd`, waarde: verkeer.verzonden.geweigerd.length, hoogstens: 0 },
    ...alsCijfers(backend, natelling),
    { naam: `${backend}.tegenproef`, waarde: tegenproef, minstens: 3 },
    { naam: `${backend}.postbusNietLeeg`, waarde: leeg.postbussen ? 0 : 1, hoogstens: 0 },
    { naam: `${backend}.nietIngehaald`, waarde: leeg.achterstand, hoogstens: 0 },
    { naam: `${backend}.vragen`, waarde: verkeer.vragen },
    { naam: `${backend}.uitvalZonderKill`, waarde: hub.uitval + matcher.uitval, hoogstens: 0 },
    { naam: `${backend}.stormSeconden`, waarde: stormSeconden },
    { naam: `${backend}.seconden`, waarde: sinds(vanaf) },
  ];
}

type Slachtoffers = Readonly<Record<'hub' | 'matcher', Toezicht>>;

async function stormMetAanslagen(verkeer: Ketenverkeer, wie: Slachtoffers, verloop: Verloop): Promise<number> {
  const posts = verkeer.gevallen.reduce((som, geval) => som + aantalPosts(geval), 0);
  const aanslagen = maakAanslagen(posts, verloop);
  verloop.meld(`  ${posts} berichten, ${aanslagen.length} keer kill -9 ...`);
  let kills = 0;
  const werk = verkeer.draai();
  for (const { na, ms, wie: doelwit } of aanslagen) {
    while (verkeer.verzonden.beantwoord < na) await wacht(10);
    await wacht(ms);
    const namen = doelwit === 'allebei' ? (['hub', 'matcher'] as const) : [doelwit];
    await Promise.all(namen.map((naam) => wie[naam].dood()));
    kills += 1;
    verloop.meld(`  kill -9 ${kills}: ${namen.join(' en ')} (${verkeer.verzonden.beantwoord} beantwoord)`);
  }
  await werk;
  await Promise.all([wie.hub.klaar(), wie.matcher.klaar()]);
  return kills;
}

function maakAanslagen(posts: number, verloop: Verloop): Aanslag[] {
  const { zaad } = verloop;
  const doelwitten: Doelwit[] = ['hub', 'hub', 'hub', 'matcher', 'matcher', 'allebei'];
  return Array.from({ length: verloop.getal('kills', KILLS, 6, 40) }, () => ({
    // Before the last answers, so that there is always something under way.
    na: zaad.geheel(0, Math.floor(posts * 0.97)),
    ms: zaad.geheel(0, GESPREID_MS),
    wie: zaad.kies(doelwitten),
  })).sort((a, b) => a.na - b.na);
}

async function leegEnIngehaald(
  auditor: Auditor,
  verkeer: Ketenverkeer,
  verloop: Verloop,
): Promise<{ postbussen: boolean; achterstand: number }> {
  for (const lezer of verkeer.lezers.values()) lezer.braaf = true;
  verloop.meld('  Wachten tot de postbussen leeg zijn (een vergeten lease duurt tot een minuut) ...');
  const postbussen = await auditor.wachtOpLegePostbussen();
  verloop.meld('  Wachten tot hub en matcher alles hebben ingehaald ...');
  return { postbussen, achterstand: await auditor.wachtOpIngehaald() };
}

function alsCijfers(backend: string, { verloren, verdubbeld, ontbreekt, buitenVolgorde }: Natelling): Cijfer[] {
  return [
    { naam: `${backend}.verloren`, waarde: verloren.length, hoogstens: 0 },
    { naam: `${backend}.verdubbeld`, waarde: verdubbeld.length, hoogstens: 0 },
    { naam: `${backend}.ontbreektInPostbus`, waarde: ontbreekt.length, hoogstens: 0 },
    { naam: `${backend}.buitenVolgorde`, waarde: buitenVolgorde.length, hoogstens: 0 },
  ];
}

function toon(verkeer: Ketenverkeer, natelling: Natelling, verloop: Verloop): void {
  const soorten = { geweigerd: verkeer.verzonden.geweigerd, ...natelling };
  for (const [soort, wat] of Object.entries(soorten)) {
    for (const regel of (wat as readonly string[]).slice(0, TOON)) verloop.meld(`  FOUT ${soort}: ${regel}`);
  }
}

import { setTimeout as wacht } from 'node:timers/promises';
import type { Ontvangpunt } from './ontvangpunt.js';
import { draai, type Cijfer, type Verloop } from './verloop.js';
import { deel, Webhookregio } from './webhookregio.js';

/** The whole drill takes 10 minutes; this is what runs when nothing else is asked for (`--seconden 600`). */
const SECONDEN = 120;
const PER_SECONDE = 50;
const ONTVANGERS = 20;
const INWONERS = 4_000;
const WARM_MS = 10_000;
const INNAME_P95_MS = 50;
const ONTVANGEN_P95_MS = 500;
/** The knee is looked for from there on, until it bends. */
const TREDEN = [75, 100, 125, 150, 200];
const TREDE_MS = 10_000;
const LEEG_BINNEN_MS = 120_000;

await draai('load', { seconden: { type: 'string' }, perSeconde: { type: 'string' } }, async (verloop) => {
  const regio = await Webhookregio.start(verloop, 'postgres', { punten: ONTVANGERS, tempo: 60_000 });
  const [seconden, perSeconde] = [
    verloop.getal('seconden', SECONDEN, 40, 600),
    verloop.getal('perSeconde', PER_SECONDE),
  ];
  await belast(regio, perSeconde, WARM_MS);
  const stand = await belast(regio, perSeconde, seconden * 1_000);
  verloop.meld(`  ${perSeconde}/s: inname p95 ${stand.innameP95} ms, ontvangen p95 ${stand.ontvangenP95} ms`);
  const knik = await zoekKnik(regio, perSeconde, verloop);
  const leeg = await regio.bezorgd(LEEG_BINNEN_MS);
  return [
    { naam: 'seconden', waarde: seconden },
    { naam: 'perSeconde', waarde: stand.perSeconde, minstens: perSeconde * 0.98 },
    { naam: 'innameP50Ms', waarde: stand.innameP50 },
    { naam: 'innameP95Ms', waarde: stand.innameP95, hoogstens: INNAME_P95_MS },
    { naam: 'ontvangenP50Ms', waarde: stand.ontvangenP50 },
    { naam: 'ontvangenP95Ms', waarde: stand.ontvangenP95, hoogstens: ONTVANGEN_P95_MS },
    { naam: 'knikBovenPerSeconde', waarde: knik },
    { naam: 'nietLeeg', waarde: leeg ? 0 : 1, hoogstens: 0 },
    { naam: 'uitval', waarde: regio.hub.uitval + regio.matcher.uitval, hoogstens: 0 },
    ...regio.cijfers(),
  ];
});

interface Stand {
  readonly perSeconde: number;
  readonly innameP50: number;
  readonly innameP95: number;
  readonly ontvangenP50: number;
  readonly ontvangenP95: number;
}

/** Offers at this pace for so long, and gives what the senders and the receivers noticed. */
async function belast(regio: Webhookregio, perSeconde: number, ms: number): Promise<Stand> {
  const vanaf = performance.now();
  const stop = regio.zend(regio.punten, perSeconde, INWONERS);
  await wacht(ms);
  await stop();
  const duur = performance.now() - vanaf;
  await regio.bezorgd(LEEG_BINNEN_MS);
  return standVan(regio, regio.punten, vanaf, duur);
}

function standVan(regio: Webhookregio, punten: readonly Ontvangpunt[], vanaf: number, duur: number): Stand {
  const verzonden = regio.verzonden.filter(({ op }) => op >= vanaf);
  const inname = verzonden.map(({ innameMs }) => innameMs).sort((a, b) => a - b);
  const ontvangen = regio.wachttijden(punten, vanaf);
  return {
    perSeconde: Math.round((verzonden.length / duur) * 10_000) / 10,
    innameP50: deel(inname, 0.5),
    innameP95: deel(inname, 0.95),
    ontvangenP50: deel(ontvangen, 0.5),
    ontvangenP95: deel(ontvangen, 0.95),
  };
}

/** The fastest pace that was kept with the same goal for what is received. */
async function zoekKnik(regio: Webhookregio, begin: number, verloop: Verloop): Promise<Cijfer['waarde']> {
  let gehaald = begin;
  for (const perSeconde of TREDEN) {
    const stand = await belast(regio, perSeconde, TREDE_MS);
    verloop.meld(`  ${perSeconde}/s: ${stand.perSeconde} gehaald, ontvangen p95 ${stand.ontvangenP95} ms`);
    if (stand.perSeconde < perSeconde * 0.95 || stand.ontvangenP95 > ONTVANGEN_P95_MS) break;
    gehaald = perSeconde;
  }
  return gehaald;
}

import { setTimeout as wacht } from 'node:timers/promises';
import { Kindproces } from './kindproces.js';
import { metSleutel, Partnerlijn } from './partnerlijn.js';
import { Redisproces } from './redisproces.js';
import { draai, type Cijfer, type Verloop } from './verloop.js';
import { wachtTot } from './volhouden.js';
import { Webhookregio } from './webhookregio.js';

/** How long hub and matcher run before what they need is there, as in reliability.md. */
const WEG_SECONDEN = 60;
const GEZOND_MS = 10_000;
const GEDULD_MS = 60_000;
const PUNTEN = 2;
const MEER = 4;

const OPTIES = { weg: { type: 'string' } } as const;

await draai('cold-start', OPTIES, async (verloop) => {
  const redis = await Redisproces.maak(verloop);
  await redis.kom();
  const regio = await Webhookregio.start(verloop, 'koud', { punten: PUNTEN, redisUrl: redis.url });
  await Promise.all([regio.hub.stop(), regio.matcher.stop()]);
  const { postgres } = regio.opstelling;
  return [
    ...(await koud('postgres', postgres, regio, verloop)),
    ...(await koud('redis', redis, regio, verloop)),
    ...regio.cijfers(),
  ];
});

interface Nodig {
  val(): Promise<void>;
  kom(): Promise<void>;
}

/** Starts hub and matcher while this is away, lets it come, and looks how long it takes until everything works. */
async function koud(naam: string, nodig: Nodig, regio: Webhookregio, verloop: Verloop): Promise<Cijfer[]> {
  await nodig.val();
  const programmas = [regio.programma, regio.opstelling.matcher];
  const processen = await Promise.all(programmas.map((p) => Kindproces.begin(p)));
  const stop = () => Promise.all(processen.map((p) => p.stop()));
  verloop.ruimOp(stop);
  const seconden = verloop.getal('weg', WEG_SECONDEN, 12);
  verloop.meld(`  ${naam}: hub en matcher draaien ${seconden} s zonder ...`);
  await wacht(seconden * 1_000);
  const overleefd = processen.filter((p) => p.leeft).length;
  await nodig.kom();
  const vanaf = performance.now();
  const lijn = new Partnerlijn(regio.opstelling.hubPoort, metSleutel('niemand'), 'niemand', '');
  const gezond = () => lijn.vraag({ methode: 'GET', pad: '/health/ready' }).then((a) => a.status === 200);
  await wachtTot(() => gezond().catch(() => false), GEDULD_MS);
  const gezondNa = Math.round(performance.now() - vanaf);
  lijn.sluit();
  const [punt] = regio.punten;
  const id = await regio.biedAan(punt!);
  await wachtTot(async () => punt!.boek.some((o) => o.berichtId === id), GEDULD_MS);
  const bezorgdNa = Math.round(performance.now() - vanaf);
  for (let meer = 0; meer < MEER; meer++) await regio.biedAan(punt!);
  await regio.bezorgd(GEDULD_MS);
  verloop.meld(`  ${naam}: gezond na ${gezondNa} ms, eerste bericht bezorgd na ${bezorgdNa} ms`);
  await stop();
  return [
    { naam: `${naam}.wegSeconden`, waarde: seconden },
    { naam: `${naam}.processenOverleefd`, waarde: overleefd, minstens: programmas.length },
    { naam: `${naam}.gezondNaMs`, waarde: gezondNa, hoogstens: GEZOND_MS },
    { naam: `${naam}.bezorgdNaMs`, waarde: bezorgdNa, hoogstens: GEZOND_MS },
  ];
}

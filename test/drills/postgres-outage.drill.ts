import { setTimeout as wacht } from 'node:timers/promises';
import { draai, type Verloop } from './verloop.js';
import { profiel } from './verhaal.js';
import { wachtTot } from './volhouden.js';
import { Webhookregio } from './webhookregio.js';

/** Five short outages and a long one, as in reliability.md. */
const KORT = 5;
const KORT_MS = 3_000;
const LANG_MS = 60_000;
const PAUZE_MS = 6_000;
const PER_SECONDE = 4;
const PUNTEN = 5;
const INWONERS = 40;
const HERSTEL_MS = 5_000;
const GEDULD_MS = 60_000;
const BEZORGD_BINNEN_MS = 120_000;

/** What the hub answered while the database was away. */
interface Antwoorden {
  aangenomen: number;
  netjes: number;
  anders: number;
}

const OPTIES = { perSeconde: { type: 'string' }, lang: { type: 'string' } } as const;

await draai('postgres-outage', OPTIES, async (verloop) => {
  const regio = await Webhookregio.start(verloop, 'postgres', { punten: PUNTEN });
  const stop = regio.zend(regio.punten, verloop.getal('perSeconde', PER_SECONDE), INWONERS);
  verloop.ruimOp(() => stop().catch(() => undefined));
  const antwoorden: Antwoorden = { aangenomen: 0, netjes: 0, anders: 0 };
  const herstel: number[] = [];
  const duren = [...Array.from({ length: KORT }, () => KORT_MS), verloop.getal('lang', LANG_MS, 15_000)];
  for (const ms of duren) {
    await wacht(PAUZE_MS);
    herstel.push(await val(regio, ms, antwoorden, verloop));
  }
  await wacht(PAUZE_MS);
  await stop();
  verloop.meld('  Wachten tot alles bezorgd is ...');
  const leeg = await regio.bezorgd(BEZORGD_BINNEN_MS);
  return [
    { naam: 'uitvallen', waarde: herstel.length, minstens: duren.length },
    { naam: 'aangenomenTijdensUitval', waarde: antwoorden.aangenomen, hoogstens: 0 },
    { naam: 'met503EnRetryAfter', waarde: antwoorden.netjes, minstens: duren.length },
    { naam: 'anderAntwoordTijdensUitval', waarde: antwoorden.anders, hoogstens: 0 },
    { naam: 'eersteBezorgingNaMs', waarde: Math.max(...herstel), hoogstens: HERSTEL_MS },
    { naam: 'uitvalHub', waarde: regio.hub.uitval, hoogstens: 0 },
    { naam: 'onbekend', waarde: regio.onbekend },
    { naam: 'nietLeeg', waarde: leeg ? 0 : 1, hoogstens: 0 },
    ...regio.cijfers(),
  ];
});

/** Lets PostgreSQL fall for a while; gives the milliseconds from up again to the first levering of something new. */
async function val(regio: Webhookregio, ms: number, antwoorden: Antwoorden, verloop: Verloop): Promise<number> {
  const { postgres } = regio.opstelling;
  await postgres.val();
  const tot = performance.now() + ms;
  while (performance.now() < tot) {
    await vraag(regio, antwoorden, verloop);
    await wacht(250);
  }
  await postgres.kom();
  const op = performance.now();
  const bezorgd = () => regio.punten.some((p) => p.boek.some((o) => o.op > op));
  await wachtTot(async () => bezorgd(), GEDULD_MS);
  const na = Math.round(performance.now() - op);
  verloop.meld(`  PostgreSQL ${ms / 1_000} s weg: eerste bezorging ${na} ms nadat hij er weer was`);
  return na;
}

async function vraag(regio: Webhookregio, antwoorden: Antwoorden, { zaad }: Verloop): Promise<void> {
  const { wi } = regio;
  const event = wi.event('kandidaatprofiel.vastgesteld', zaad.uuid(), profiel(`proef-${zaad.geheel(0, 1e6)}`));
  const antwoord = await wi.stuur(event).catch(() => undefined);
  if (!antwoord) antwoorden.anders++;
  else if (antwoord.status === 202 || antwoord.status === 200) antwoorden.aangenomen++;
  else if (antwoord.status === 503 && Number(antwoord.kop['retry-after']) > 0) antwoorden.netjes++;
  else antwoorden.anders++;
}

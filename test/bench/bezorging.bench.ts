import { setTimeout as wacht } from 'node:timers/promises';
import { draai, type Cijfer } from '../drills/verloop.js';
import { deel, Webhookregio } from '../drills/webhookregio.js';

/** From POST to received at a webhook, embedded (design: p95 ≤ 60 ms at 50/s). */
const PER_SECONDE = 50;
const SECONDEN = 30;
/** A hub that just started compiles its code and plans its questions on every connection; that is told apart. */
const OPWARMEN = 15;
const DOEL_P95_MS = 60;

const OPTIES = {
  json: { type: 'boolean' },
  perSeconde: { type: 'string' },
  seconden: { type: 'string' },
  punten: { type: 'string' },
} as const;

await draai(
  'bezorging',
  OPTIES,
  async (verloop) => {
    const regio = await Webhookregio.start(verloop, 'postgres', { punten: verloop.getal('punten', 10) });
    const perSeconde = verloop.getal('perSeconde', PER_SECONDE);
    const stop = regio.zend(regio.punten, perSeconde);
    verloop.ruimOp(() => stop().catch(() => undefined));
    const begin = performance.now();
    await wacht(OPWARMEN * 1_000);
    const vanaf = performance.now();
    await wacht(verloop.getal('seconden', SECONDEN) * 1_000);
    const tot = performance.now();
    await stop();
    await regio.bezorgd(60_000);
    const koud = regio.wachttijden(regio.punten, begin, vanaf);
    const tijden = regio.wachttijden(regio.punten, vanaf, tot);
    verloop.meld(`  ${tijden.length} berichten: p50 ${deel(tijden, 0.5)} ms, p95 ${deel(tijden, 0.95)} ms`);
    return [
      { naam: 'gevraagdPerSeconde', waarde: perSeconde },
      { naam: 'gehaaldPerSeconde', waarde: Math.round((tijden.length * 10_000) / (tot - vanaf)) / 10 },
      { naam: 'p50_ms', waarde: deel(tijden, 0.5) },
      { naam: 'p95_ms', waarde: deel(tijden, 0.95), hoogstens: DOEL_P95_MS },
      { naam: 'p99_ms', waarde: deel(tijden, 0.99) },
      { naam: 'opwarmenSeconden', waarde: OPWARMEN },
      { naam: 'koud_p50_ms', waarde: deel(koud, 0.5) },
      { naam: 'koud_p95_ms', waarde: deel(koud, 0.95) },
    ] satisfies Cijfer[];
  },
  'bench',
);

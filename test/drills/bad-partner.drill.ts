import { setTimeout as wacht } from 'node:timers/promises';
import type { Gedrag, Ontvangpunt } from './ontvangpunt.js';
import { draai, type Cijfer, type Verloop } from './verloop.js';
import { deel, Webhookregio } from './webhookregio.js';

/** In reliability.md 20 partners × 5/s and 5 minutes for each behaviour: shortened to fit ten minutes and two cores. */
const PARTNERS = 20;
const PER_SECONDE = 20;
const HEEL_PER_SECONDE = 100;
const SECONDEN = 30;
const HEEL_SECONDEN = 300;
const OPWARMING_S = 5;
const SLECHT = ['hangt', '500', 'weigert', 'druppelt', 'wisselt', 'groot'] as const;
const WISSEL_MS = 10_000;
/** A circuit that is open tries again within a minute. */
const BEZORGD_BINNEN_MS = 90_000;

const OPTIES = {
  partners: { type: 'string' },
  perSeconde: { type: 'string' },
  seconden: { type: 'string' },
  versnelling: { type: 'string' },
} as const;

await draai('bad-partner', OPTIES, async (verloop) => {
  const regio = await Webhookregio.start(verloop, 'postgres', {
    punten: verloop.getal('partners', PARTNERS),
    // What failed twice before its partner was good again is tried after five minutes.
    omgeving: { LEVERING_VERSNELLING: String(verloop.getal('versnelling', 1)) },
  });
  const [slecht, ...anderen] = regio.punten as [Ontvangpunt, ...Ontvangpunt[]];
  const seconden = verloop.getal('seconden', SECONDEN, 8, HEEL_SECONDEN);
  const stop = regio.zend(regio.punten, verloop.getal('perSeconde', PER_SECONDE, PER_SECONDE, HEEL_PER_SECONDE));
  verloop.ruimOp(() => stop().catch(() => undefined));
  // The first seconds of a process are slower than the rest.
  await wacht(Math.min(OPWARMING_S, seconden) * 1_000);
  const cijfers: Cijfer[] = [{ naam: 'partners', waarde: regio.punten.length }];
  let vooraf = await meet(regio, anderen, seconden);
  for (const soort of SLECHT) {
    const misdraagt = misdraag(slecht, soort);
    const { p95, aantal } = await meet(regio, anderen, seconden);
    misdraagt();
    slecht.gedraagJe('goed');
    const erna = await meet(regio, anderen, seconden);
    // Before and after each of them, because a machine is not as quick now as it was a minute ago.
    const basis = Math.max(vooraf.p95, erna.p95);
    vooraf = erna;
    verloop.meld(`  Eén partner ${soort}: de anderen p95 ${p95} ms (${aantal} berichten); iedereen goed ${basis} ms`);
    cijfers.push(
      { naam: `${soort}.basisP95`, waarde: basis },
      { naam: `${soort}.p95`, waarde: p95, hoogstens: grensNaast(basis) },
    );
  }
  await stop();
  return [...cijfers, ...(await rondAf(regio, anderen, verloop))];
});

/** reliability.md: at most a fifth slower than when nobody misbehaves, or 50 ms. */
function grensNaast(basisP95: number): number {
  // When not even they arrive while nobody misbehaves, nothing can be said.
  if (!Number.isFinite(basisP95)) return 0;
  return Math.round(Math.max(1.2 * basisP95, basisP95 + 50) * 10) / 10;
}

/** Behaves badly from now on, until the returned function is called. */
function misdraag(punt: Ontvangpunt, soort: (typeof SLECHT)[number]): () => void {
  if (soort !== 'wisselt') {
    punt.gedraagJe(soort);
    return () => undefined;
  }
  let beurt: Gedrag = '500';
  const wissel = (): void => punt.gedraagJe((beurt = beurt === 'goed' ? '500' : 'goed'));
  wissel();
  const wekker = setInterval(wissel, WISSEL_MS);
  return () => clearInterval(wekker);
}

async function meet(
  regio: Webhookregio,
  punten: readonly Ontvangpunt[],
  seconden: number,
): Promise<{ p95: number; aantal: number }> {
  const vanaf = performance.now();
  await wacht(seconden * 1_000);
  const tot = performance.now();
  // What was sent last may still be on its way.
  await wacht(1_000);
  const tijden = regio.wachttijden(punten, vanaf, tot);
  return { p95: deel(tijden, 0.95), aantal: tijden.length };
}

async function rondAf(regio: Webhookregio, anderen: readonly Ontvangpunt[], verloop: Verloop): Promise<Cijfer[]> {
  verloop.meld('  De slechte partner is weer goed: wachten tot alles bezorgd is ...');
  const vanaf = performance.now();
  const leeg = await regio.bezorgd(BEZORGD_BINNEN_MS);
  const seconden = Math.round((performance.now() - vanaf) / 100) / 10;
  const gezond = anderen.map((p) => `'${p.naam}'`).join();
  const mislukt = await regio.tel(
    `l.status = 'mislukt' and l.partner_id in (select id from hub.partner where naam in (${gezond}))`,
  );
  return [
    { naam: 'misluktBijAnderen', waarde: mislukt, hoogstens: 0 },
    { naam: 'nietLeeg', waarde: leeg ? 0 : 1, hoogstens: 0 },
    { naam: 'herstelSeconden', waarde: seconden },
    ...regio.cijfers(),
  ];
}

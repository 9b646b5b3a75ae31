import { sql } from '../support/database.js';
import { Opstelling } from './opstelling.js';
import { inhoudVan } from './partnerlijn.js';
import { Partners } from './partners.js';
import { pad } from './startonderdelen.js';
import { Toezicht } from './toezicht.js';
import { aanbod } from './verhaal.js';
import type { Cijfer, Verloop } from './verloop.js';
import { wachtTot } from './volhouden.js';

const BERICHTEN = 30;
const APART_BINNEN_S = 180;
const GEDULD_MS = 240_000;

/**
 * Among work for the matcher there is one piece that kills every matcher that begins it: it has to be set aside, and all
 * the rest done. Then a matcher without the fault does it too, when that is asked for.
 */
export async function gifwerk(backend: string, verloop: Verloop, redisUrl?: string): Promise<Cijfer[]> {
  verloop.meld(`Werk voor de matcher, wachtrijen op ${backend}:`);
  const opstelling = await Opstelling.maak(verloop, `gifwerk-${backend}`, redisUrl);
  const hub = new Toezicht(opstelling.hub);
  verloop.ruimOp(() => hub.stop());
  await hub.start();
  const partners = await Partners.vind(verloop, opstelling.hubPoort);
  const [wi, beheer] = [partners.lijn('wi'), partners.lijn('beheer')];
  for (let n = 0; n < BERICHTEN; n++) {
    await wi.stuur(wi.event('overdracht.aangeboden', verloop.zaad.uuid(), aanbod(`G-${n}`, `GO-${n}`, 'caw')));
  }
  const tel = async (tabel: string): Promise<number> =>
    (await sql<{ n: number }>(opstelling.urls.beheerder, `select count(*)::int as n from ${tabel}`))[0]!.n;
  const [gif] = await sql<{ id: string }>(
    opstelling.urls.beheerder,
    `select id from hub.outbox where wachtrij = 'bewaking' order by id offset 5 limit 1`,
  );
  const onschuldig = (await tel('hub.outbox')) - 1;
  const { omgeving } = opstelling.matcher;
  const NODE_OPTIONS = `--import ${pad('test/dist/drills/valpunt.js')}`;
  const ziek = new Toezicht({ ...opstelling.matcher, omgeving: { ...omgeving, NODE_OPTIONS, VALWERK: gif!.id } });
  verloop.ruimOp(() => ziek.stop());
  const vanaf = performance.now();
  // It may well die before it is ready.
  await ziek.start().catch(() => undefined);
  const apart = await wachtTot(async () => (await tel('matcher.apart_werk')) > 0, GEDULD_MS);
  const seconden = Math.round((performance.now() - vanaf) / 100) / 10;
  const alleenGif = await wachtTot(async () => (await tel('hub.outbox')) === 1, GEDULD_MS);
  verloop.meld(`  Na ${ziek.uitval} keer uitvallen en ${seconden} s apart gezet`);
  const { werk } = inhoudVan(await beheer.haal('/apart-werk')) as { werk: { id: string; reden: string }[] };
  await ziek.stop();
  const gezond = new Toezicht(opstelling.matcher);
  verloop.ruimOp(() => gezond.stop());
  await gezond.start();
  await beheer.post(`/apart-werk/${gif!.id}/herhaling`, {});
  const gedaan = await wachtTot(async () => (await tel('hub.outbox')) === 0, GEDULD_MS);
  await Promise.all([hub.stop(), gezond.stop()]);
  const cijfer = (naam: string, waarde: number, doel: Partial<Cijfer> = {}): Cijfer => ({
    naam: `${backend}.werk.${naam}`,
    waarde,
    ...doel,
  });
  return [
    cijfer('onschuldig', onschuldig),
    cijfer('onschuldigGedaan', Number(alleenGif), { minstens: 1 }),
    cijfer('uitvallen', ziek.uitval, { minstens: 3 }),
    cijfer('apart', Number(apart), { minstens: 1 }),
    cijfer('apartNaSeconden', seconden, { hoogstens: APART_BINNEN_S }),
    cijfer('zichtbaarMetReden', werk.filter((w) => w.id === gif!.id && w.reden.length > 0).length, { minstens: 1 }),
    cijfer('naHerhalingGedaan', Number(gedaan), { minstens: 1 }),
  ];
}

import { Bestand, Zoeker, type Zoekvraag } from '@estafette/matchmotor';
import { weging, type KandidaatKenmerken } from '@estafette/matchregels';
import { maakStreek, trekInwoner, trekPlaats, wereldsoorten } from '@estafette/wereld';
import { Zaad } from '@estafette/zaad';
import { join } from 'node:path';
import { draai, type Cijfer, type Verloop } from '../drills/verloop.js';
import { startPostgres } from '../drills/opstelling.js';
import { InSql, opLot } from '../motor/in-sql.js';
import { DAG, meetomgeving, muVoor, priorsUit } from '../motor/omgeving.js';
import { Motormeting, toonMotor } from './motormeting.js';

const AANTAL = 50;
const SOORT = wereldsoorten.arnhem;
const REGIO = { plekken: 120, breedteKm: 45 };
const LAND = { plekken: 4_000, breedteKm: 220 };

/** How many candidates, and of how many vacancies each way is asked: PostgreSQL gets fewer where it takes long. */
const MATEN = [
  { naam: '9k', kandidaten: 9_000, streek: REGIO, vragen: 300, sql: 20 },
  { naam: '30k', kandidaten: 30_000, streek: REGIO, vragen: 300, sql: 20 },
  { naam: '1M', kandidaten: 1_000_000, streek: LAND, vragen: 200, sql: 5 },
] as const;
type Maat = (typeof MATEN)[number];

const VOLLEDIG = 10_000;
const OPWARMEN = 200;

const OPTIES = { alleen: { type: 'string' }, json: { type: 'boolean' } } as const;

/**
 * The engine against the same formula in PostgreSQL (see test/motor/sql.ts), asked in turns on one machine, one core
 * each: an exact top 50 per vacancy that was not asked before, and the complete top 50 of 10,000 vacancies.
 */
await draai(
  'motor',
  OPTIES,
  async (verloop) => {
    verloop.meld('  PostgreSQL starten ...');
    const { beheerder } = await startPostgres(verloop, join(verloop.map, 'motor'));
    const cijfers: Cijfer[] = [];
    const metingen: Motormeting[] = [];
    for (const maat of MATEN.filter(({ naam }) => [undefined, naam].includes(verloop.keuzes['alleen'] as undefined))) {
      const meting = await meetMaat(verloop, maat, beheerder);
      metingen.push(meting);
      cijfers.push(...meting.cijfers());
      if (maat.naam === '30k') cijfers.push(...meetVolledig(verloop, maat));
    }
    process.stdout.write(toonMotor(metingen));
    return cijfers;
  },
  'bench',
);

async function meetMaat(verloop: Verloop, maat: Maat, url: string): Promise<Motormeting> {
  const { zaad } = verloop;
  verloop.meld(`  ${maat.naam}: kandidaten maken en in PostgreSQL zetten ...`);
  const streek = maakStreek(zaad.tak(1), maat.streek.plekken, maat.streek.breedteKm);
  // The same people come by twice: once for each, so that they need not be kept.
  const kandidaten = () => stroom(zaad.tak(2), maat.kandidaten, streek);
  const vragen = vragenVan(zaad.tak(3), OPWARMEN + maat.vragen, streek);
  const inSql = await InSql.maak(url, streek);
  verloop.ruimOp(() => inSql.sluit());
  await inSql.vulKandidaten(kandidaten());
  await inSql.vulVacatures(
    vragen.slice(0, OPWARMEN + maat.sql).map(({ vacature }) => vacature),
    (vacature) => vragen.find((vraag) => vraag.vacature === vacature)!.mu,
  );
  const begin = performance.now();
  const bestand = new Bestand(kandidaten(), maat.kandidaten);
  const opbouwMs = performance.now() - begin;
  const zoeker = new Zoeker(meetomgeving, weging, bestand.woorden);
  for (const vraag of vragen.slice(0, OPWARMEN)) zoeker.zoek(bestand.stand, vraag);

  verloop.meld(`  ${maat.naam}: meten ...`);
  const meting = new Motormeting(maat.naam, maat.kandidaten, bestand.bytes, opbouwMs);
  for (const hoe of ['alles', 'voorgekozen'] as const) await inSql.kies(vragen[0]!.vacature.id, AANTAL, hoe);
  const tevoren = process.cpuUsage();
  for (const [i, vraag] of vragen.slice(OPWARMEN).entries()) {
    const { besten } = meting.neemMotor(() => zoeker.zoek(bestand.stand, vraag));
    if (i >= maat.sql) continue;
    const { id } = vraag.vacature;
    const verwacht = JSON.stringify(besten.map(({ kandidaatId, score }) => ({ id: kandidaatId, score })));
    for (const hoe of ['alles', 'voorgekozen'] as const) {
      const rijen = await meting.neemSql(hoe, () => inSql.kies(id, AANTAL, hoe));
      meting.vergelijk(hoe, JSON.stringify(opLot(rijen, id).slice(0, AANTAL)) === verwacht);
    }
  }
  verloop.meld(`  ${maat.naam}: ${Math.round(process.cpuUsage(tevoren).user / 1000)} ms rekentijd van de motor`);
  return meting;
}

/** The complete lists of 10,000 vacancies, on one core, in processor time: what else runs here does not count. */
function meetVolledig({ zaad, meld }: Verloop, { kandidaten, streek: vorm }: Maat): Cijfer[] {
  meld(`  ${kandidaten} × ${VOLLEDIG} ...`);
  const streek = maakStreek(zaad.tak(1), vorm.plekken, vorm.breedteKm);
  const bestand = new Bestand(stroom(zaad.tak(2), kandidaten, streek), kandidaten);
  const vragen = vragenVan(zaad.tak(4), VOLLEDIG, streek);
  const zoeker = new Zoeker(meetomgeving, weging, bestand.woorden);
  const tevoren = process.cpuUsage();
  const begin = performance.now();
  for (const vraag of vragen) zoeker.zoek(bestand.stand, vraag);
  const seconden = (performance.now() - begin) / 1000;
  const { user, system } = process.cpuUsage(tevoren);
  const rekentijd = Math.round((user + system) / 1e4) / 100;
  meld(`  ${kandidaten} × ${VOLLEDIG}: ${seconden.toFixed(1)} s, ${rekentijd} s rekentijd`);
  return [
    { naam: 'volledig_30k_x_10k_s', waarde: rekentijd, hoogstens: 6 },
    { naam: 'paren_per_s_per_kern', waarde: Math.round((kandidaten * VOLLEDIG) / rekentijd) },
  ];
}

function* stroom(zaad: Zaad, aantal: number, streek: ReturnType<typeof maakStreek>): Iterable<KandidaatKenmerken> {
  for (let i = 0; i < aantal; i += 1) yield trekInwoner(zaad, SOORT, streek, DAG).profiel;
}

function vragenVan(zaad: Zaad, aantal: number, streek: ReturnType<typeof maakStreek>): Zoekvraag[] {
  const vacatures = Array.from({ length: aantal }, () => trekPlaats(zaad, SOORT, streek, DAG).vacature);
  const priors = priorsUit(vacatures, [...stroom(zaad, 300, streek)]);
  return vacatures.map((vacature) => ({ vacature, aantal: AANTAL, mu: muVoor(priors, vacature) }));
}

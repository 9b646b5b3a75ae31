import { randomUUID } from 'node:crypto';
import { appendFile, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { gemerkt, ruimAchterblijversOp } from './achterblijvers.mjs';
import { draaiVoorUitkomst } from './opdracht.mjs';
import { hoofdmap } from './paden.mjs';
import { meld } from './voortgang.mjs';

/** What tells most of the whole comes first: when time runs out, the rest is said not to have run. */
const EERST =
  'redis-outage replay upgrade million bad-partner load kill poison postgres-outage idempotency fuzz audit'.split(' ');
/** Looks longest for what is least likely. */
const LAATST = ['soak'];
const MINUTEN = 60;
const HOOGSTENS_PER_DRILL_MS = 420_000;
/** There must be this much left to begin another one. */
const KORTSTE_MS = 45_000;
/** One line of JSON per drill, written when it ends: who stops the whole has what was measured until then. */
const UITSLAGEN = join(hoofdmap, 'rapporten/drills.jsonl');

/**
 * Runs every drill after the other, each in its short form (with `--heel` whole, and then however long it takes), and
 * prints one table of all figures that have a goal. `--minuten` is how long it may take altogether, `--zonder` names what is left out (`soak,million`). The results are kept
 * in rapporten/drills.jsonl, those of the time before in drills.vorige.jsonl.
 */
export async function draaiAlles(drills, scriptVan, argumenten) {
  const opties = { heel: { type: 'boolean' }, minuten: { type: 'string' }, zonder: { type: 'string', default: '' } };
  const keuzes = parseArgs({ args: argumenten, options: opties }).values;
  const { heel, zonder, minuten = heel ? '600' : String(MINUTEN) } = keuzes;
  const tot = performance.now() + Number(minuten) * 60_000;
  await beginUitslagen();
  const uitslagen = [];
  for (const naam of opVolgorde(drills.filter((naam) => !zonder.split(',').includes(naam)))) {
    const over = tot - performance.now();
    const hoogstens = heel ? over : Math.min(over, HOOGSTENS_PER_DRILL_MS);
    const druk = { begin: loadavg()[0] };
    const uitslag =
      over < KORTSTE_MS
        ? { drill: naam, nietGedraaid: 'geen tijd meer' }
        : await draaiEen(naam, scriptVan(naam), heel ? [] : ['--kort'], hoogstens);
    const metDruk = { ...uitslag, druk: { ...druk, eind: loadavg()[0] } };
    await appendFile(UITSLAGEN, `${JSON.stringify(metDruk)}\n`);
    meld(`  ${naam}: ${samenvatting(metDruk)}`);
    uitslagen.push(metDruk);
  }
  return toon(uitslagen);
}

async function beginUitslagen() {
  await mkdir(dirname(UITSLAGEN), { recursive: true });
  await rename(UITSLAGEN, UITSLAGEN.replace('.jsonl', '.vorige.jsonl')).catch(() => undefined);
}

function opVolgorde(drills) {
  const rang = (naam) => (EERST.includes(naam) ? EERST.indexOf(naam) : EERST.length + Number(LAATST.includes(naam)));
  return [...drills].sort((a, b) => rang(a) - rang(b) || a.localeCompare(b));
}

/** Whatever happens in it, the next one runs, and nothing of this one is left. */
async function draaiEen(naam, script, argumenten, hoogstens) {
  const merk = randomUUID();
  const opdracht = ['--enable-source-maps', script, ...argumenten];
  const eerder = await mappenVan(naam);
  const { tekst, teLang, fout, einde } = await draaiVoorUitkomst(
    process.execPath,
    opdracht,
    hoogstens,
    gemerkt(merk),
  ).catch((fout) => ({ tekst: '', fout: fout.message }));
  const over = await ruimAchterblijversOp(merk);
  if (over > 0) meld(`  ${naam}: ${over} processen bleven achter en zijn beëindigd`);
  const uitslag = leesUitslag(tekst);
  // What was killed could not clean up; its logs without a result say little.
  if (!uitslag) await ruimMappenOp((await mappenVan(naam)).filter((map) => !eerder.includes(map)));
  const anders = teLang ? `afgebroken na ${Math.round(hoogstens / 1_000)} s` : (fout ?? `gaf geen uitslag (${einde})`);
  // It passed only when it says so in both ways.
  return uitslag ? { ...uitslag, geslaagd: uitslag.geslaagd && einde === 0 } : { drill: naam, nietGedraaid: anders };
}

async function mappenVan(naam) {
  const mappen = await readdir(tmpdir());
  return mappen.filter((map) => map.startsWith(`estafette-drill-${naam}-`)).map((map) => join(tmpdir(), map));
}

const ruimMappenOp = (mappen) => Promise.all(mappen.map((map) => rm(map, { recursive: true, force: true })));

function leesUitslag(tekst) {
  try {
    const uitslag = JSON.parse(tekst.trim().split('\n').at(-1));
    return Array.isArray(uitslag?.gemist) ? uitslag : undefined;
  } catch {
    return undefined;
  }
}

function samenvatting({ geslaagd, gemist, fout, nietGedraaid, duurSeconden, vorm, druk }) {
  if (nietGedraaid) return nietGedraaid;
  const hoe = `${vorm}, ${duurSeconden} s, druk ${druk.begin.toFixed(1)}-${druk.eind.toFixed(1)}`;
  if (geslaagd) return `gehaald (${hoe})`;
  return `GEMIST (${hoe}): ${typeof fout === 'string' ? fout : gemist.join(', ')}`;
}

/** The table, and last one line of JSON. Gives the exit code. */
function toon(uitslagen) {
  const rijen = [['drill', 'cijfer', 'waarde', 'doel', ''], ...uitslagen.flatMap(rijenVan)];
  const breedten = rijen[0].map((_, kolom) => Math.max(...rijen.map((rij) => rij[kolom].length)));
  console.log('');
  for (const rij of rijen)
    console.log(
      rij
        .map((cel, kolom) => cel.padEnd(breedten[kolom]))
        .join('  ')
        .trimEnd(),
    );
  console.log('\nKorter dan de hele drill van het plan:');
  for (const { drill, verkort = {} } of uitslagen.filter(({ vorm }) => vorm === 'verkort')) {
    console.log(
      `  ${drill}: ${Object.entries(verkort)
        .map(([wat, hoe]) => `${wat} ${hoe}`)
        .join('; ')}`,
    );
  }
  const heel = uitslagen.filter(({ vorm }) => vorm === 'heel').map((u) => u.drill);
  console.log(`\nHeel: ${heel.join(', ') || 'geen'}\nUitslagen: ${UITSLAGEN}`);
  const nietGoed = uitslagen.filter((u) => !u.geslaagd).map((u) => u.drill);
  console.log(JSON.stringify({ drill: 'alles', geslaagd: nietGoed.length === 0, drills: uitslagen.length, nietGoed }));
  return nietGoed.length === 0 ? 0 : 1;
}

// What a drill broke off on is text; a figure may have that name too.
function rijenVan(uitslag) {
  const { drill, doelen = {}, gemist = [], fout, nietGedraaid, duurSeconden, vorm } = uitslag;
  if (nietGedraaid) return [[drill, nietGedraaid, '', '', 'niet gedraaid']];
  const rijen = Object.entries(doelen).map(([naam, doel]) => [
    drill,
    naam,
    String(uitslag[naam]),
    doelTekst(doel),
    gemist.includes(naam) ? 'GEMIST' : 'gehaald',
  ]);
  const slot = typeof fout === 'string' ? [[drill, `brak af: ${fout}`, '', '', 'GEMIST']] : [];
  return [...rijen, ...slot, [drill, 'duurSeconden', String(duurSeconden), '', vorm]];
}

function doelTekst({ minstens, hoogstens }) {
  if (minstens !== undefined && minstens === hoogstens) return `= ${minstens}`;
  return [minstens !== undefined && `>= ${minstens}`, hoogstens !== undefined && `<= ${hoogstens}`]
    .filter(Boolean)
    .join(' en ');
}

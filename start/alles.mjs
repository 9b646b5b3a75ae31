import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { gemerkt, ruimAchterblijversOp } from './achterblijvers.mjs';
import { draaiVoorUitkomst } from './opdracht.mjs';
import { meld } from './voortgang.mjs';

/** What tells most of the whole comes first: when time runs out, the rest is said not to have run. */
const EERST =
  'redis-outage replay upgrade million bad-partner load kill poison postgres-outage idempotency fuzz audit'.split(' ');
/** Looks longest for what is least likely. */
const LAATST = ['soak'];
const MINUTEN = 40;
const HOOGSTENS_PER_DRILL_MS = 420_000;
/** There must be this much left to begin another one. */
const KORTSTE_MS = 45_000;

/**
 * Runs every drill after the other, each in its short form (with `--heel` whole, and then however long it takes), and
 * prints one table of all figures that have a goal. `--minuten` is how long it may take altogether.
 */
export async function draaiAlles(drills, scriptVan, argumenten) {
  const opties = { heel: { type: 'boolean' }, minuten: { type: 'string' } };
  const { heel, minuten = heel ? '600' : String(MINUTEN) } = parseArgs({ args: argumenten, options: opties }).values;
  const tot = performance.now() + Number(minuten) * 60_000;
  const uitslagen = [];
  for (const naam of opVolgorde(drills)) {
    const over = tot - performance.now();
    if (over < KORTSTE_MS) {
      uitslagen.push({ drill: naam, nietGedraaid: 'geen tijd meer' });
      continue;
    }
    const hoogstens = heel ? over : Math.min(over, HOOGSTENS_PER_DRILL_MS);
    const uitslag = await draaiEen(naam, scriptVan(naam), heel ? [] : ['--kort'], hoogstens);
    meld(`  ${naam}: ${samenvatting(uitslag)}`);
    uitslagen.push(uitslag);
  }
  return toon(uitslagen);
}

function opVolgorde(drills) {
  const rang = (naam) => (EERST.includes(naam) ? EERST.indexOf(naam) : EERST.length + Number(LAATST.includes(naam)));
  return [...drills].sort((a, b) => rang(a) - rang(b) || a.localeCompare(b));
}

/** Whatever happens in it, the next one runs, and nothing of this one is left. */
async function draaiEen(naam, script, argumenten, hoogstens) {
  const merk = randomUUID();
  const opdracht = ['--enable-source-maps', script, ...argumenten];
  const { tekst, teLang, fout } = await draaiVoorUitkomst(process.execPath, opdracht, hoogstens, gemerkt(merk)).catch(
    (fout) => ({ tekst: '', fout: fout.message }),
  );
  const over = await ruimAchterblijversOp(merk);
  if (over > 0) meld(`  ${naam}: ${over} processen bleven achter en zijn beëindigd`);
  const anders = teLang ? `afgebroken na ${Math.round(hoogstens / 1_000)} s` : (fout ?? 'gaf geen uitslag');
  return leesUitslag(tekst) ?? { drill: naam, nietGedraaid: anders };
}

function leesUitslag(tekst) {
  try {
    const uitslag = JSON.parse(tekst.trim().split('\n').at(-1));
    return Array.isArray(uitslag?.gemist) ? uitslag : undefined;
  } catch {
    return undefined;
  }
}

function samenvatting({ geslaagd, gemist, fout, nietGedraaid, duurSeconden }) {
  if (nietGedraaid) return nietGedraaid;
  if (geslaagd) return `gehaald (${duurSeconden} s)`;
  return `GEMIST (${duurSeconden} s): ${typeof fout === 'string' ? fout : gemist.join(', ')}`;
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
  console.log('\nKorter dan de hele drill:');
  for (const { drill, verkort = {} } of uitslagen) {
    for (const [wat, hoe] of Object.entries(verkort)) console.log(`  ${drill}: ${wat} ${hoe}`);
  }
  const nietGoed = uitslagen.filter((u) => !u.geslaagd).map((u) => u.drill);
  console.log(JSON.stringify({ drill: 'alles', geslaagd: nietGoed.length === 0, drills: uitslagen.length, nietGoed }));
  return nietGoed.length === 0 ? 0 : 1;
}

// What a drill broke off on is text; a figure may have that name too.
function rijenVan(uitslag) {
  const { drill, doelen = {}, gemist = [], fout, nietGedraaid, duurSeconden } = uitslag;
  if (nietGedraaid) return [[drill, nietGedraaid, '', '', 'niet gedraaid']];
  const rijen = Object.entries(doelen).map(([naam, doel]) => [
    drill,
    naam,
    String(uitslag[naam]),
    doelTekst(doel),
    gemist.includes(naam) ? 'GEMIST' : 'gehaald',
  ]);
  const slot = typeof fout === 'string' ? [[drill, `brak af: ${fout}`, '', '', 'GEMIST']] : [];
  return [...rijen, ...slot, [drill, 'duurSeconden', String(duurSeconden), '', '']];
}

function doelTekst({ minstens, hoogstens }) {
  if (minstens !== undefined && minstens === hoogstens) return `= ${minstens}`;
  return [minstens !== undefined && `>= ${minstens}`, hoogstens !== undefined && `<= ${hoogstens}`]
    .filter(Boolean)
    .join(' en ');
}

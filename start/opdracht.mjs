import { spawn } from 'node:child_process';
import { Startfout } from './startfout.mjs';

const LAATSTE_REGELS = 40;
/** What was asked to end may clean up for so long. */
const OPRUIMEN_MS = 30_000;

const lopend = new Set();
let afgebroken = false;

/** Runs a program to its end and gives back what it printed; a failure shows its last lines. */
export async function draaiStil(naam, programma, argumenten, opties = {}) {
  const uitvoer = [];
  const einde = await draai(programma, argumenten, { ...opties, stdio: ['ignore', 'pipe', 'pipe'] }, (stuk) =>
    uitvoer.push(stuk),
  );
  const tekst = Buffer.concat(uitvoer).toString('utf8');
  if (einde !== 0) throw new Startfout(`${naam} is niet gelukt (code ${einde}).\n${laatsteRegels(tekst)}`);
  return tekst;
}

/** Runs a program in this terminal and gives back its exit code. */
export function draaiZichtbaar(programma, argumenten, opties = {}) {
  return draai(programma, argumenten, { ...opties, stdio: 'inherit' }, () => {});
}

/**
 * Runs a program whose messages go to this terminal; gives what it printed as its outcome. Asked to end when it takes too
 * long, and ended when it does not.
 */
export async function draaiVoorUitkomst(programma, argumenten, hoogstensMs, env = process.env) {
  const uitvoer = [];
  let teLang = false;
  const stop = (kind) => {
    const zacht = setTimeout(() => {
      teLang = true;
      kind.kill('SIGTERM');
    }, hoogstensMs);
    const hard = setTimeout(() => kind.kill('SIGKILL'), hoogstensMs + OPRUIMEN_MS);
    kind.once('close', () => [zacht, hard].forEach(clearTimeout));
  };
  const opties = { stdio: ['ignore', 'pipe', 'inherit'], env };
  const einde = await draai(programma, argumenten, opties, (stuk) => uitvoer.push(stuk), stop);
  return { tekst: Buffer.concat(uitvoer).toString('utf8'), teLang, einde };
}

/** Ends what still runs, and lets nothing new begin. */
export function breekOpdrachtenAf() {
  afgebroken = true;
  for (const kind of lopend) kind.kill('SIGTERM');
}

export function laatsteRegels(tekst) {
  return tekst.trimEnd().split('\n').slice(-LAATSTE_REGELS).join('\n');
}

function draai(programma, argumenten, opties, opUitvoer, bijBegin = () => {}) {
  if (afgebroken) return Promise.reject(new Startfout('Gestopt.'));
  return new Promise((klaar, mislukt) => {
    const kind = spawn(programma, argumenten, opties);
    lopend.add(kind);
    bijBegin(kind);
    kind.stdout?.on('data', opUitvoer);
    kind.stderr?.on('data', opUitvoer);
    kind.on('error', (fout) => mislukt(new Startfout(`${programma} kan niet starten: ${fout.message}`)));
    kind.on('close', (code, signaal) => {
      lopend.delete(kind);
      klaar(code ?? signaal);
    });
  });
}

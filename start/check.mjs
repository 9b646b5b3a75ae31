import './node-versie.mjs';
import { bijEinde } from './einde.mjs';
import { installeer } from './installeren.mjs';
import { NODE_OPTIONS } from './jest.mjs';
import { keurLicenties } from './licenties.mjs';
import { breekOpdrachtenAf, draaiStil } from './opdracht.mjs';
import { hoofdmap } from './paden.mjs';
import { tekstVan } from './startfout.mjs';
import { meld, seconden } from './voortgang.mjs';

const CONTROLES = [
  { naam: 'types', argumenten: ['node_modules/typescript-7/bin/tsc', '-b'] },
  { naam: 'lint', argumenten: ['node_modules/eslint/bin/eslint.js', '.'] },
  { naam: 'opmaak', argumenten: ['node_modules/prettier/bin/prettier.cjs', '--check', '.'] },
  { naam: 'importregels', argumenten: ['node_modules/jest/bin/jest.js', 'test/dist/architecture'], jest: true },
  { naam: 'licenties en sbom', doe: keurLicenties },
  { naam: 'berichten en schemas', argumenten: ['node_modules/jest/bin/jest.js', 'test/dist/contract'], jest: true },
];

async function controleer({ naam, argumenten, jest, doe }) {
  const vanaf = performance.now();
  const env = jest ? { ...process.env, NODE_OPTIONS } : process.env;
  try {
    await (doe ? doe() : draaiStil(naam, process.execPath, argumenten, { cwd: hoofdmap, env }));
    meld(`${naam}: ok (${seconden(vanaf)})`);
    return true;
  } catch (fout) {
    meld(`${naam}: fout (${seconden(vanaf)})\n${tekstVan(fout)}`);
    return false;
  }
}

/** All of them, or those that were asked for by the beginning of their name. */
function gevraagd(namen) {
  const onbekend = namen.find((begin) => !CONTROLES.some(({ naam }) => naam.startsWith(begin)));
  if (onbekend)
    throw new Error(`${onbekend} is geen controle. Kies uit: ${CONTROLES.map(({ naam }) => naam).join(', ')}.`);
  return namen.length === 0 ? CONTROLES : CONTROLES.filter(({ naam }) => namen.some((begin) => naam.startsWith(begin)));
}

bijEinde(breekOpdrachtenAf);
try {
  await installeer();
  const uitkomsten = [];
  for (const controle of gevraagd(process.argv.slice(2))) uitkomsten.push(await controleer(controle));
  process.exitCode = uitkomsten.every(Boolean) ? 0 : 1;
} catch (fout) {
  console.error(tekstVan(fout));
  process.exitCode = 1;
}

import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import {
  Beroepenzoeker,
  ingebouwdeTaxonomie,
  isZeker,
  zoeknamen,
  type Bocnaam,
  type Taxonomie,
} from '@estafette/taxonomie';
import { pad } from '../drills/startonderdelen.js';
import { draai, type Cijfer, type Verloop } from '../drills/verloop.js';

/** What people fill in, with the ISCO-08 unit groups that are right, or `vraag` where a human has to be asked. */
const NAMEN = new URL('../../bench/gegevens/beroepsnamen.csv', import.meta.url);
/** The public downloads, when they lie beside the repository. */
const BRONNEN =
  process.env['TAXONOMIE_REFERENTIE'] ?? fileURLToPath(new URL('../../../../shared/data', import.meta.url));
const VRAAG = 'vraag';

interface Naam {
  readonly tekst: string;
  readonly goed: readonly string[];
}

/** Names of occupations as people write them, against hand-made labels: right at once, in the first three, or asked. */
await draai(
  'beroepen',
  { json: { type: 'boolean' } },
  async (verloop) => {
    const namen = await leesNamen();
    const cijfers = meet('ingebouwd', namen, [ingebouwdeTaxonomie], [], verloop);
    if (!existsSync(join(BRONNEN, 'esco'))) {
      verloop.meld(`  overgeslagen: ESCO en BO&C (${BRONNEN} is er niet; TAXONOMIE_REFERENTIE noemt een andere map)`);
      return cijfers;
    }
    const [esco, boc] = await laad(verloop);
    const metEsco = meet('esco', namen, [ingebouwdeTaxonomie, esco], [], verloop);
    return [...cijfers, ...metEsco, ...meet('escoBoc', namen, [ingebouwdeTaxonomie, esco], boc, verloop)];
  },
  'bench',
);

async function leesNamen(): Promise<Naam[]> {
  const [, ...regels] = (await readFile(NAMEN, 'utf8')).trim().split('\n');
  return regels.map((regel) => {
    const [tekst, goed] = regel.split(';');
    return { tekst: tekst!, goed: goed!.split('|') };
  });
}

/** Loads the downloads with the command of the product. */
async function laad(verloop: Verloop): Promise<[Taxonomie, Bocnaam[]]> {
  const env = { ...process.env, DATA_DIR: verloop.map };
  const taxonomie = (...wat: string[]) =>
    promisify(execFile)(process.execPath, [pad('apps/cli/dist/main.js'), 'taxonomie', ...wat], { env });
  await taxonomie('esco', join(BRONNEN, 'esco'));
  await taxonomie('boc', join(BRONNEN, 'uwv-boc-24.1.csv'));
  const lees = async <T>(naam: string) => JSON.parse(await readFile(join(verloop.map, 'taxonomie', naam), 'utf8')) as T;
  return Promise.all([lees<Taxonomie>('esco.json'), lees<Bocnaam[]>('boc.json')]);
}

function meet(
  wat: string,
  namen: readonly Naam[],
  taxonomieen: readonly Taxonomie[],
  boc: readonly Bocnaam[],
  verloop: Verloop,
): Cijfer[] {
  const isco = new Map(taxonomieen.flatMap((t) => t.beroepen.map((b) => [b.code, b.isco] as const)));
  const zoeker = new Beroepenzoeker(zoeknamen(taxonomieen, boc));
  const telling = { eerste: 0, eersteDrie: 0, zekerGoed: 0, zekerFout: 0, gevraagd: 0, terechtGevraagd: 0 };
  const begin = performance.now();
  for (const { tekst, goed } of namen) {
    const gevonden = zoeker.zoek(tekst);
    const raak = gevonden.map(({ code }) => goed.includes(isco.get(code) ?? ''));
    telling.eerste += raak[0] ? 1 : 0;
    telling.eersteDrie += raak.slice(0, 3).includes(true) ? 1 : 0;
    if (!isZeker(gevonden)) {
      telling.gevraagd += 1;
      telling.terechtGevraagd += goed[0] === VRAAG ? 1 : 0;
    } else if (raak[0]) telling.zekerGoed += 1;
    else {
      telling.zekerFout += 1;
      verloop.meld(
        `  ${wat}: "${tekst}" is zeker "${gevonden[0]!.naam}", en dat is niet het label (${goed.join(', ')})`,
      );
    }
  }
  const perNaam = Math.round((100 * (performance.now() - begin)) / namen.length) / 100;
  const cijfers = Object.entries(telling).map(([naam, waarde]) => ({ naam: `${wat}_${naam}`, waarde }));
  return [{ naam: `${wat}_namen`, waarde: namen.length }, ...cijfers, { naam: `${wat}_msPerNaam`, waarde: perNaam }];
}

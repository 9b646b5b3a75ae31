import { readFile, writeFile } from 'node:fs/promises';
import { alsBeheer } from '../hub/index.js';
import { meld, Opdrachtfout, toonResultaat, type Command } from '../terminal/index.js';

interface Herberekend {
  readonly gelijk?: boolean;
  readonly kanNiet?: string;
}

interface Getoetst {
  readonly fouten: readonly string[];
  readonly oordeel: string;
  readonly goud?: { readonly gezakt: readonly { readonly titel: string }[] };
}

interface Registeropties {
  readonly organisatie?: string;
  readonly contact?: string;
  readonly schema?: boolean;
  readonly uit?: string;
}

/** What a municipality needs to answer for the matcher. */
export function voegVerantwoordingToe(programma: Command): void {
  programma
    .command('herbereken')
    .description('Rekent een lijst van toen na. De run staat bij elke lijst als runId.')
    .usage('<run>')
    .argument('<run>', 'het runId')
    .action(herbereken);
  programma
    .command('weging')
    .description('Toetst gewichten voordat iemand erover besluit.')
    .usage('toets <bestand>')
    .command('toets')
    .description('Vertelt wat andere gewichten doen: gouden gevallen, verschuiving op lijsten, wie in beeld komt.')
    .usage('<bestand>')
    .argument('<bestand>', 'de weging, als JSON; zie libs/matchregels/src/weging/1.0.0.json')
    .action(toetsWeging);
  programma
    .command('algoritmeregister')
    .description('Schrijft de publicatie voor het Algoritmeregister (standaard 1.0).')
    .usage('[opties]')
    .option('--organisatie <naam>', 'de gemeente')
    .option('--contact <adres>', 'e-mailadres of website voor vragen')
    .option('--schema', 'met de namen van het JSON-schema van de standaard')
    .option('--uit <bestand>', 'schrijft naar dit bestand')
    .action(register);
}

async function herbereken(run: string): Promise<void> {
  const uitkomst = (await alsBeheer('POST', `/runs/${encodeURIComponent(run)}/herberekening`)) as Herberekend;
  toonResultaat(uitkomst);
  if (uitkomst.gelijk) return meld('Dezelfde lijst, byte voor byte.');
  throw new Opdrachtfout(uitkomst.kanNiet ?? 'De lijst komt er nu anders uit.');
}

async function toetsWeging(bestand: string): Promise<void> {
  const uitkomst = (await alsBeheer('POST', '/wegingen/toetsing', await leesJson(bestand))) as Getoetst;
  toonResultaat(uitkomst);
  if (uitkomst.fouten.length > 0) throw new Opdrachtfout(uitkomst.fouten.join('\n'));
  const gezakt = uitkomst.goud?.gezakt ?? [];
  if (gezakt.length > 0) throw new Opdrachtfout(`Gezakt: ${gezakt.map(({ titel }) => titel).join('; ')}.`);
  meld(uitkomst.oordeel);
}

async function register({ organisatie, contact, schema, uit }: Registeropties): Promise<void> {
  const vraag = new URLSearchParams({
    ...(organisatie && { organisatie }),
    ...(contact && { contact }),
    ...(schema && { vorm: 'schema' }),
  });
  const publicatie = await alsBeheer('GET', `/algoritmeregister?${vraag}`);
  if (uit) await writeFile(uit, `${JSON.stringify(publicatie, null, 2)}\n`);
  toonResultaat(uit ? { geschreven: uit } : publicatie);
}

async function leesJson(bestand: string): Promise<object> {
  const tekst = await readFile(bestand, 'utf8').catch(() => {
    throw new Opdrachtfout(`Dit bestand is niet te lezen: ${bestand}.`);
  });
  try {
    return JSON.parse(tekst) as object;
  } catch {
    throw new Opdrachtfout(`Dit bestand is geen JSON: ${bestand}.`);
  }
}

import type { Partnersoort } from '@estafette/contracts';
import { ketenlijsten } from '@estafette/contracts';
import { meld, Opdrachtfout, toonResultaat, type Command } from '../terminal/index.js';
import { toetsAdres } from './adres.js';
import { toetsBestand } from './bestand.js';
import { inWoorden } from './verslag.js';

const UITLEG = `
Een bestand bevat een bericht, een lijst van berichten, of een bericht per regel. Er hoeft niets te draaien.
Een adres (http of https) is uw webhook: wij spelen de hub, en kijken of uw systeem doet wat moet.

De laatste regel is JSON: {"geslaagd":ja,"getoetst":n,"goed":n,"fout":n,"regels":[...]}. Is er iets fout, dan eindigt de
opdracht met code 1.

Voorbeelden:
  npm run estafette -- toets berichten.json --soort arbeidsontwikkelbedrijf --oin 00000099000000012000
  npm run estafette -- toets http://localhost:8080/berichten --geheim whsec_...`;

interface Opties {
  readonly soort?: string;
  readonly oin?: string;
  readonly geheim?: string;
}

export function voegToetsToe(programma: Command): void {
  programma
    .command('toets')
    .description('Controleert of berichten of een webhook aan de afspraken voldoen.')
    .usage('<bestand of adres> [opties]')
    .argument('<wat>', 'een bestand met berichten, of het adres van uw webhook')
    .option('--soort <soort>', 'wat voor organisatie stuurt, zoals gemeente')
    .option('--oin <oin>', 'het OIN van de afzender')
    .option('--geheim <geheim>', 'het geheim van uw webhook')
    .addHelpText('after', UITLEG)
    .action(async (wat: string, opties: Opties) => {
      const verslag = /^https?:/.test(wat)
        ? await toetsAdres(wat, eisGeheim(opties), Math.floor((performance.timeOrigin + performance.now()) / 1_000))
        : await toetsBestand(wat, { oin: opties.oin, soort: leesSoort(opties.soort) });
      meld(inWoorden(verslag));
      toonResultaat(verslag);
      if (!verslag.geslaagd) process.exitCode = 1;
    });
}

function eisGeheim({ geheim }: Opties): string {
  if (geheim === undefined) throw new Opdrachtfout('Geef het geheim van uw webhook mee: --geheim whsec_...');
  return geheim;
}

function leesSoort(soort: string | undefined): Partnersoort | undefined {
  if (soort === undefined) return undefined;
  const codes = ketenlijsten.partnersoort.codes.map(({ code }) => code);
  const gevonden = codes.find((code) => code === soort);
  if (!gevonden) throw new Opdrachtfout(`De soort '${soort}' kennen wij niet. Kies uit: ${codes.join(', ')}.`);
  return gevonden;
}

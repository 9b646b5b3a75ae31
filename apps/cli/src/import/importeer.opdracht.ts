import { toonResultaat, type Command } from '../terminal/index.js';
import { formaatnamen } from './formaat.js';
import { importeer } from './importeer.js';

const UITLEG = `
Elk record wordt een bericht van de partner. Een record dat niet klopt, houdt de rest niet tegen: het staat met de
reden in een rapport. Bestanden van VUM 2.0.0 mogen ook: wat niet mee kan, staat in het rapport. Hetzelfde bestand nog een keer inlezen kan geen kwaad.

De laatste regel is JSON: {"gelezen":n,"opgenomen":n,"geweigerd":n,"rapport":"bestand of null"}

Voorbeeld:
  npm run estafette -- importeer --formaat vum-werkzoekenden --partner wi werkzoekenden.json`;

interface Opties {
  readonly formaat: string;
  readonly partner: string;
}

export function voegImporteerToe(programma: Command): void {
  programma
    .command('importeer')
    .description('Leest een bestand met kandidaten of vacatures in.')
    .usage('--formaat <formaat> --partner <naam> <bestand>')
    .argument('<bestand>', 'het bestand dat u wilt inlezen')
    .requiredOption('--formaat <formaat>', `wat voor bestand het is: ${formaatnamen.join(' of ')}`)
    .requiredOption('--partner <naam>', 'van welke partner de gegevens zijn, bijvoorbeeld wi of wsp')
    .addHelpText('after', UITLEG)
    .action(async (bestand: string, { formaat, partner }: Opties) => {
      toonResultaat(await importeer({ bestand, formaat, partner }));
    });
}

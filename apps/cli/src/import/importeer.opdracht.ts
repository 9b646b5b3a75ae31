import { toonResultaat, type Command } from '../terminal/index.js';
import { formaatnamen } from './formaat.js';
import { importeer } from './importeer.js';

const UITLEG = `
Elk record wordt een bericht van de partner. Een record dat niet klopt, houdt de rest niet tegen: het staat met de
reden in een rapport. Bestanden van VUM 2.0.0 mogen ook: wat niet mee kan, staat in het rapport. Hetzelfde bestand nog een keer inlezen kan geen kwaad.

De laatste regel is JSON: {"gelezen":n,"opgenomen":n,"geweigerd":n,"cellen":n,"rapport":"bestand of null"}

Voorbeeld:
  npm run estafette -- importeer --formaat vum-werkzoekenden --partner wi werkzoekenden.json
  npm run estafette -- importeer --formaat sonar-xlsx --partner uwv dashboard.xlsx

Bij csv en sonar-xlsx zegt een vertaling (partners/<partner>/*.yaml, of --mapping) welke kolom waarheen gaat. Wat niet te
vertalen is, staat per cel in het rapport, als csv en als xlsx. Wij raden nooit. Stopt het halverwege, doe dan dezelfde
opdracht nog een keer: wij gaan verder waar het stopte.`;

interface Opties {
  readonly formaat: string;
  readonly partner: string;
  readonly mapping?: string;
}

export function voegImporteerToe(programma: Command): void {
  programma
    .command('importeer')
    .description('Leest een bestand met kandidaten of vacatures in.')
    .usage('--formaat <formaat> --partner <naam> <bestand>')
    .argument('<bestand>', 'het bestand dat u wilt inlezen')
    .requiredOption('--formaat <formaat>', `wat voor bestand het is: ${formaatnamen.join(' of ')}`)
    .requiredOption('--partner <naam>', 'van welke partner de gegevens zijn, bijvoorbeeld wi of wsp')
    .option('--mapping <bestand>', 'de vertaling van de woorden van de partner (csv en sonar-xlsx)')
    .addHelpText('after', UITLEG)
    .action(async (bestand: string, { formaat, partner, mapping }: Opties) => {
      toonResultaat(await importeer({ bestand, formaat, partner, mapping }));
    });
}

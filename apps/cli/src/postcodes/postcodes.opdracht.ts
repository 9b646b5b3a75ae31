import { toonResultaat, type Command } from '../terminal/index.js';
import { laadPostcodes } from './laad.js';

const UITLEG = `
De eerste regel noemt de kolommen: pc4, plaats, gemeente, lat en lon, in elke volgorde. Meer kolommen mag.
Een postcode die er al is, wordt vervangen. Een regel die niet klopt, wordt overgeslagen en genoemd.

De laatste regel is JSON: {"gelezen":n,"opgenomen":n,"geweigerd":n}`;

export function voegPostcodesToe(programma: Command): void {
  programma
    .command('postcodes')
    .description('Leest in waar elke postcode ligt.')
    .usage('<tsv>')
    .argument('<tsv>', 'een tekstbestand met tabs tussen de kolommen')
    .addHelpText('after', UITLEG)
    .action(async (bestand: string) => toonResultaat(await laadPostcodes(bestand)));
}

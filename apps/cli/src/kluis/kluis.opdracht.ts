import { toonResultaat, type Command } from '../terminal/index.js';
import { roteer } from './roteer.js';

const UITLEG = `
Alles blijft werken. De opdracht mag stoppen: een volgende keer gaat hij verder waar hij was.
De oude sleutels verdwijnen als niets ze meer gebruikt.

De laatste regel is JSON: {"sleutels":{"gegevens":n,"index":n},"omgezet":n}`;

export function voegKluisToe(programma: Command): void {
  const kluis = programma
    .command('kluis')
    .description('Beheert de kluis met BSN en contactgegevens.')
    .usage('<opdracht>');
  kluis
    .command('roteer')
    .description('Vervangt de sleutels van de kluis door nieuwe.')
    .usage('')
    .addHelpText('after', UITLEG)
    .action(async () => toonResultaat(await roteer()));
}

import { resolve } from 'node:path';
import { toonResultaat, type Command } from '../terminal/index.js';
import { maakReservekopie } from './maak.js';
import { herstelUit } from './herstel.js';

const UITLEG_BACKUP = `
Estafette blijft draaien. De kopie bevat alles tot het moment waarop zij klaar is, ook wachtwoorden van de database.
De sleutel van de kluis zit er niet in: bewaar kluis.json uit de map met gegevens op een andere plek. Zonder die
sleutel kan niemand de kluis lezen, ook u niet.

De laatste regel is JSON: {"map":"pad","berichten":n,"bytes":n}

Voorbeeld:
  npm run estafette -- backup /veilig/estafette-maandag`;

const UITLEG_HERSTEL = `
Estafette moet stilstaan. De gegevens die er nu zijn, blijven ernaast bewaard. Na het starten neemt de hub berichten
aan, maar bezorgt niets. Zo krijgt niemand iets dubbel voordat u hebt gekeken. Laat los met:
  npm run estafette -- verzending hervat

De laatste regel is JSON: {"berichten":n,"bewaard":"pad"|null}

Voorbeeld:
  npm run estafette -- herstel /veilig/estafette-maandag`;

export function voegReservekopieToe(programma: Command): void {
  programma
    .command('backup')
    .description('Maakt een kopie van alle gegevens, terwijl Estafette draait.')
    .usage('<map>')
    .argument('<map>', 'waar de kopie komt; de map bestaat nog niet')
    .addHelpText('after', UITLEG_BACKUP)
    .action(async (map: string) => toonResultaat(await maakReservekopie(resolve(map))));
  programma
    .command('herstel')
    .description('Zet een kopie terug. De verzending staat daarna stil.')
    .usage('<map>')
    .argument('<map>', 'de map van de kopie')
    .addHelpText('after', UITLEG_HERSTEL)
    .action(async (map: string) => toonResultaat(await herstelUit(resolve(map))));
}

import { alsBeheer } from '../hub/index.js';
import { toonResultaat, type Command } from '../terminal/index.js';

const UITLEG = `
De laatste regel is JSON. Een partner heeft hoogstens twee geldige sleutels: een om te gebruiken, en een om naar te
wisselen. Een nieuwe sleutel is maar één keer te zien.

Voorbeeld, een sleutel wisselen:
  npm run estafette -- sleutel maak scalabor --omschrijving 'najaar'
  npm run estafette -- sleutel toon scalabor
  npm run estafette -- sleutel trek-in scalabor <id van de oude sleutel>`;

interface Opties {
  readonly omschrijving?: string;
  readonly dagen?: string;
}

export function voegSleutelToe(programma: Command): void {
  const sleutel = programma.command('sleutel').description('Beheert de sleutels van een partner.').usage('<opdracht>');
  sleutel.addHelpText('after', UITLEG);
  sleutel
    .command('maak')
    .description('Maakt een nieuwe sleutel en toont die één keer.')
    .argument('<naam>', 'de korte naam van de partner')
    .option('--omschrijving <tekst>', 'waar de sleutel voor is')
    .option('--dagen <aantal>', 'hoe lang de sleutel geldt, hoogstens 366 dagen')
    .action(async (naam: string, { omschrijving, dagen }: Opties) => {
      const inhoud = { omschrijving, ...(dagen === undefined ? {} : { geldigDagen: Number(dagen) }) };
      // Asked again after a lost answer, there would be a key that nobody knows.
      toonResultaat(await alsBeheer('POST', `/partners/${naam}/sleutels`, inhoud, { herhaalbaar: false }));
    });
  sleutel
    .command('toon')
    .description('Toont de sleutels van een partner, zonder het geheim.')
    .argument('<naam>', 'de korte naam van de partner')
    .action(async (naam: string) => toonResultaat(await alsBeheer('GET', `/partners/${naam}/sleutels`)));
  sleutel
    .command('trek-in')
    .description('Trekt een sleutel in: die opent meteen niets meer.')
    .argument('<naam>', 'de korte naam van de partner')
    .argument('<id>', 'het id van de sleutel, zie sleutel toon')
    .action(async (naam: string, id: string) =>
      toonResultaat(await alsBeheer('DELETE', `/partners/${naam}/sleutels/${id}`)),
    );
}

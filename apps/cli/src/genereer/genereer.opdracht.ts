import { Opdrachtfout, toonResultaat, type Command } from '../terminal/index.js';
import { fasen, type Fasenaam } from './fasen.js';
import { genereer } from './genereer.js';
import { MINSTENS_KANDIDATEN } from './regio.js';

const UITLEG = `
Alle gegevens zijn verzonnen. Hetzelfde zaad geeft op dezelfde dag precies dezelfde regio. Nog een keer met hetzelfde
zaad kan op die dag geen kwaad.

De laatste regel is JSON: {"verzonden":n,"opgenomen":n,"geweigerd":n}

Voorbeeld:
  npm run estafette -- genereer --kandidaten 9000 --vacatures 1000 --seed 1`;

interface Opties {
  readonly kandidaten: string;
  readonly vacatures: string;
  readonly seed: string;
  readonly fase?: string;
}

export function voegGenereerToe(programma: Command): void {
  programma
    .command('genereer')
    .description('Maakt een verzonnen regio en stuurt die naar de hub.')
    .usage('--kandidaten <n> --vacatures <n> --seed <s>')
    .requiredOption('--kandidaten <n>', `hoeveel kandidaten, minstens ${MINSTENS_KANDIDATEN}`)
    .requiredOption('--vacatures <n>', 'hoeveel vacatures')
    .requiredOption('--seed <s>', 'het zaad: een geheel getal')
    .option('--fase <naam>', `alleen dit deel: ${fasen.map(({ naam }) => naam).join(', ')}`)
    .addHelpText('after', UITLEG)
    .action(async (opties: Opties) => {
      toonResultaat(
        await genereer({
          kandidaten: geheel('--kandidaten', opties.kandidaten, MINSTENS_KANDIDATEN),
          vacatures: geheel('--vacatures', opties.vacatures, 0),
          zaad: geheel('--seed', opties.seed, 0),
          fasen: gekozenFasen(opties.fase),
        }),
      );
    });
}

const HOOGSTENS = 1_000_000;

function geheel(optie: string, tekst: string, minstens: number): number {
  const getal = Number(tekst);
  if (/^\d+$/.test(tekst) && getal >= minstens && getal <= HOOGSTENS) return getal;
  throw new Opdrachtfout(`${optie} moet een geheel getal zijn van ${minstens} tot en met ${HOOGSTENS}.`);
}

function gekozenFasen(naam: string | undefined): Fasenaam[] {
  const gekozen = fasen.filter((f) => naam === undefined || f.naam === naam).map((f) => f.naam);
  if (gekozen.length > 0) return gekozen;
  throw new Opdrachtfout(`De fase '${naam}' kennen wij niet.`);
}

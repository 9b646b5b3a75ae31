import { alsBeheer } from '../hub/index.js';
import { alsLijst, toonResultaat, type Command } from '../terminal/index.js';

const UITLEG = `
Rollen: accountmanager, regisseur, teamleider, ketenregisseur, partnerbeheerder, privacy-officer, beheerder.
Zonder rollen heeft iemand de rol die bij het soort organisatie hoort.

Voorbeeld:
  npm run estafette -- medewerker zet wi n.nieuw --naam 'N. Nieuw' --rollen regisseur,teamleider --teams bap`;

export function voegMedewerkerToe(programma: Command): void {
  const medewerker = programma
    .command('medewerker')
    .description('Beheert de mensen van een partner, met hun rollen en teams.')
    .usage('<opdracht>');
  medewerker.addHelpText('after', UITLEG);
  medewerker
    .command('toon')
    .description('Toont de mensen van een partner.')
    .argument('<partner>', 'de korte naam van de partner')
    .action(async (partner: string) => toonResultaat(await alsBeheer('GET', `/partners/${partner}/medewerkers`)));
  medewerker
    .command('zet')
    .description('Maakt iemand bekend, of wijzigt naam, rollen en teams.')
    .argument('<partner>', 'de korte naam van de partner')
    .argument('<code>', 'de code die de organisatie zelf gebruikt')
    .requiredOption('--naam <tekst>', 'hoe iemand heet')
    .option('--rollen <lijst>', 'met een komma ertussen', alsLijst)
    .option('--teams <lijst>', 'korte namen van teams, met een komma ertussen', alsLijst)
    .action(async (partner: string, code: string, gegevens: object) =>
      toonResultaat(await alsBeheer('PUT', `/partners/${partner}/medewerkers/${code}`, gegevens)),
    );
  medewerker
    .command('weg')
    .description('Iemand werkt er niet meer: die komt er meteen niet meer in.')
    .argument('<partner>', 'de korte naam van de partner')
    .argument('<code>', 'de code die de organisatie zelf gebruikt')
    .action(async (partner: string, code: string) =>
      toonResultaat(await alsBeheer('DELETE', `/partners/${partner}/medewerkers/${code}`)),
    );
}

import { alsBeheer } from '../hub/index.js';
import { toonResultaat, type Command } from '../terminal/index.js';

const UITLEG = `
Voorbeeld:
  npm run estafette -- team zet wi gebiedsteam-oost --weergavenaam 'Gebiedsteam Oost'`;

export function voegTeamToe(programma: Command): void {
  const team = programma.command('team').description('Beheert de teams van een partner.').usage('<opdracht>');
  team.addHelpText('after', UITLEG);
  team
    .command('toon')
    .description('Toont de teams van een partner.')
    .argument('<partner>', 'de korte naam van de partner')
    .action(async (partner: string) => toonResultaat(await alsBeheer('GET', `/partners/${partner}/teams`)));
  team
    .command('zet')
    .description('Maakt een team, of geeft het een andere naam om te lezen.')
    .argument('<partner>', 'de korte naam van de partner')
    .argument('<team>', 'de korte naam van het team')
    .requiredOption('--weergavenaam <tekst>', 'de naam zoals mensen hem lezen')
    .action(async (partner: string, naam: string, gegevens: object) =>
      toonResultaat(await alsBeheer('PUT', `/partners/${partner}/teams/${naam}`, gegevens)),
    );
}

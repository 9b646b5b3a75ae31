import { zoekEstafette } from '../hub/index.js';
import { toonResultaat, type Command } from '../terminal/index.js';

const UITLEG = `
De laatste regel is JSON: de partner zoals hij nu is.

Voorbeeld:
  npm run estafette -- partner wijzig scalabor --oin 00000099000000012000`;

export function voegPartnerToe(programma: Command): void {
  const partner = programma.command('partner').description('Beheert de partners van de keten.').usage('<opdracht>');
  partner
    .command('wijzig')
    .description('Wijzigt het OIN van een partner.')
    .usage('<naam> --oin <20 cijfers>')
    .argument('<naam>', 'de korte naam van de partner, bijvoorbeeld scalabor')
    .requiredOption('--oin <20 cijfers>', 'het Organisatie-identificatienummer')
    .addHelpText('after', UITLEG)
    .action(async (naam: string, { oin }: { oin: string }) => toonResultaat(await wijzig(naam, oin)));
}

async function wijzig(naam: string, oin: string): Promise<object> {
  const hub = await (await zoekEstafette()).hubVoor('beheer');
  return hub.vraag<object>({
    methode: 'PATCH',
    pad: `/partners/${encodeURIComponent(naam)}`,
    body: JSON.stringify({ oin }),
  });
}

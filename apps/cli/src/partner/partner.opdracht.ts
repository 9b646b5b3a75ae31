import { alsBeheer } from '../hub/index.js';
import { toonResultaat, type Command } from '../terminal/index.js';

const UITLEG = `
De laatste regel is JSON: de partner zoals hij nu is, of de lijst.

Voorbeeld:
  npm run estafette -- partner wijzig scalabor --oin 00000099000000012000
  npm run estafette -- partner maak prakticum --weergavenaam Prakticum --soort aanbieder --oin 00000099000000071000`;

interface Wijziging {
  readonly oin?: string;
  readonly weergavenaam?: string;
}

export function voegPartnerToe(programma: Command): void {
  const partner = programma.command('partner').description('Beheert de partners van de keten.').usage('<opdracht>');
  partner.addHelpText('after', UITLEG);
  partner
    .command('toon')
    .description('Toont een partner, of alle partners.')
    .argument('[naam]', 'de korte naam van de partner, bijvoorbeeld scalabor')
    .action(async (naam?: string) => toonResultaat(await alsBeheer('GET', naam ? `/partners/${naam}` : '/partners')));
  partner
    .command('maak')
    .description('Maakt een partner, met de afspraak die bij zijn soort hoort.')
    .argument('<naam>', 'de korte naam van de partner')
    .requiredOption('--weergavenaam <tekst>', 'de naam zoals mensen hem lezen')
    .requiredOption('--soort <soort>', 'het soort organisatie, zie de codelijst partnersoort')
    .requiredOption('--oin <20 cijfers>', 'het Organisatie-identificatienummer')
    .action(async (naam: string, gegevens: object) =>
      toonResultaat(await alsBeheer('POST', '/partners', { naam, ...gegevens })),
    );
  partner
    .command('wijzig')
    .description('Wijzigt het OIN of de naam van een partner.')
    .usage('<naam> [--oin <20 cijfers>] [--weergavenaam <tekst>]')
    .argument('<naam>', 'de korte naam van de partner, bijvoorbeeld scalabor')
    .option('--oin <20 cijfers>', 'het Organisatie-identificatienummer')
    .option('--weergavenaam <tekst>', 'de naam zoals mensen hem lezen')
    .addHelpText('after', UITLEG)
    .action(async (naam: string, wijziging: Wijziging) =>
      toonResultaat(await alsBeheer('PATCH', `/partners/${naam}`, wijziging)),
    );
  partner
    .command('hosts')
    .description('Kiest de hosts waar de webhook van een partner mag zijn; zonder hosts toont het de lijst.')
    .argument('<naam>', 'de korte naam van de partner')
    .argument('[hosts...]', 'de namen van de servers, bijvoorbeeld berichten.scalabor.nl')
    .action(async (naam: string, hosts: string[]) =>
      toonResultaat(
        await (hosts.length > 0
          ? alsBeheer('PUT', `/partners/${naam}/webhookhosts`, { hosts })
          : alsBeheer('GET', `/partners/${naam}/webhookhosts`)),
      ),
    );
  partner
    .command('tempo')
    .description('Kiest hoeveel aanvragen per minuut een partner mag doen; zonder aantal toont het wat nu geldt.')
    .argument('<naam>', 'de korte naam van de partner')
    .argument('[aantal]', 'aanvragen per minuut', Number)
    .action(async (naam: string, aantal?: number) =>
      toonResultaat(
        await (aantal === undefined
          ? alsBeheer('GET', `/partners/${naam}/tempo`)
          : alsBeheer('PUT', `/partners/${naam}/tempo`, { aanvragenPerMinuut: aantal })),
      ),
    );
  partner
    .command('wijzigingen')
    .description('Toont wie wat aan een partner veranderde, het nieuwste eerst.')
    .argument('<naam>', 'de korte naam van de partner')
    .action(async (naam: string) => toonResultaat(await alsBeheer('GET', `/partners/${naam}/wijzigingen`)));
}

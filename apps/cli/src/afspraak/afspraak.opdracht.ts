import { alsBeheer } from '../hub/index.js';
import { alsLijst, Opdrachtfout, toonResultaat, type Command } from '../terminal/index.js';
import { metWijziging, type Afspraak, type Wijziging } from './wijziging.js';

const UITLEG = `
Wat u niet noemt, blijft zoals het is. Met 'standaard' geldt weer wat de catalogus bij het soort organisatie geeft.

Voorbeeld:
  npm run estafette -- afspraak wijzig lwl --stuurt overdracht.geaccepteerd,overdracht.geweigerd --diensten leeradvies
  npm run estafette -- afspraak wijzig lwl --grondslag 'advies=Participatiewet artikel 7'
  npm run estafette -- afspraak wijzig lwl --stuurt standaard
  npm run estafette -- afspraak abonneer lwl overdracht.aangeboden@1.0=advies`;

export function voegAfspraakToe(programma: Command): void {
  const afspraak = programma
    .command('afspraak')
    .description('Beheert wat een partner stuurt, ontvangt en doet, en op welke grondslag.')
    .usage('<opdracht>');
  afspraak.addHelpText('after', UITLEG);
  afspraak
    .command('toon')
    .description('Toont de afspraak met een partner.')
    .argument('<partner>', 'de korte naam van de partner')
    .action(async (partner: string) => toonResultaat(await alsBeheer('GET', `/partners/${partner}/afspraak`)));
  afspraak
    .command('wijzig')
    .description('Wijzigt de afspraak met een partner.')
    .argument('<partner>', 'de korte naam van de partner')
    .option('--stuurt <lijst>', 'berichten die hij stuurt, met een komma ertussen', alsLijst)
    .option('--ontvangt <lijst>', 'berichten die hij ontvangt', alsLijst)
    .option('--diensten <lijst>', 'diensten die hij doet', alsLijst)
    .option(
      '--grondslag <doel=tekst>',
      'de grondslag van een doel; een leeg stuk na = haalt het doel weg',
      verzamel,
      [],
    )
    .action(async (partner: string, wijziging: Wijziging) => {
      const pad = `/partners/${partner}/afspraak`;
      const nu = (await alsBeheer('GET', pad)) as Afspraak;
      toonResultaat(await alsBeheer('PUT', pad, metWijziging(nu, wijziging)));
    });
  afspraak
    .command('abonnementen')
    .description('Toont welke berichten een partner wil ontvangen; geen is alles wat mag.')
    .argument('<partner>', 'de korte naam van de partner')
    .action(async (partner: string) => toonResultaat(await alsBeheer('GET', `/partners/${partner}/abonnementen`)));
  afspraak
    .command('abonneer')
    .description('Kiest welke berichten een partner wil ontvangen, in plaats van wat er was.')
    .argument('<partner>', 'de korte naam van de partner')
    .argument('[abonnementen...]', 'elk als type@versie=doel')
    .action(async (partner: string, gekozen: string[]) => {
      const abonnementen = gekozen.map(leesAbonnement);
      toonResultaat(await alsBeheer('PUT', `/partners/${partner}/abonnementen`, { abonnementen }));
    });
}

function verzamel(waarde: string, eerder: readonly string[]): string[] {
  return [...eerder, waarde];
}

function leesAbonnement(tekst: string): object {
  const [, type, versie, doel] = /^([^@=]+)@([^@=]+)=([^@=]+)$/.exec(tekst) ?? [];
  if (!type) throw new Opdrachtfout(`'${tekst}' is geen abonnement. Schrijf type@versie=doel.`);
  return { type, versie, doel };
}

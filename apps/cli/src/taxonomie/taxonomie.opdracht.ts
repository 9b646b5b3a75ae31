import { isZeker, type Taxonomie } from '@estafette/taxonomie';
import { meld, Opdrachtfout, toonResultaat, type Command } from '../terminal/index.js';
import { leesBoc, leesCompetentNlBestand, leesEscomap, leesOnetmap } from './lees.js';
import { beroepenboek, beroepenzoeker } from './namen.js';
import { Taxonomieopslag } from './opslag.js';

const UITLEG = `
Estafette heeft een eigen kleine lijst van beroepen. Laad er meer bij uit de officiële bestanden:

  npm run estafette -- taxonomie esco <map>           de map van ESCO (csv, Nederlands)
  npm run estafette -- taxonomie boc <bestand>        de beroepenlijst BO&C van UWV (csv)
  npm run estafette -- taxonomie onet <map>           profielen van O*NET met de koppeling naar ESCO
  npm run estafette -- taxonomie competentnl <bestand>  CompetentNL als N-Triples (niet met de echte bron beproefd)

  npm run estafette -- taxonomie zoek "heftruk chauffeur"     welk beroep is dit, en hoe zeker
  npm run estafette -- taxonomie verwant <code> <code>        hoe lijken twee beroepen op elkaar, en waarom`;

export function voegTaxonomieToe(programma: Command): void {
  const opdracht = programma
    .command('taxonomie')
    .description('Laadt beroepen en vaardigheden, en zoekt erin.')
    .addHelpText('after', UITLEG);
  voegLadenToe(opdracht);
  opdracht
    .command('zoek')
    .description('Zoekt een beroep op naam.')
    .argument('<tekst>', 'wat iemand invulde')
    .action(async (tekst: string) => {
      const gevonden = (await beroepenzoeker(Taxonomieopslag.hier().dataMap)).zoek(tekst);
      const zeker = isZeker(gevonden);
      meld(zeker ? `Dit is: ${gevonden[0]!.naam}.` : 'Wij weten het niet zeker. Kies zelf, of schrijf het anders.');
      toonResultaat({ tekst, zeker, gevonden });
    });
  opdracht
    .command('verwant')
    .description('Zegt hoe twee beroepen op elkaar lijken.')
    .argument('<a>', 'de code van een beroep')
    .argument('<b>', 'de code van een ander beroep')
    .action(async (a: string, b: string) => {
      const boek = await beroepenboek(Taxonomieopslag.hier());
      const verwantschap = boek.verwantschap(a, b);
      if (!verwantschap) throw new Opdrachtfout('Een van deze codes kennen wij niet. Zoek hem met taxonomie zoek.');
      for (const { zin } of verwantschap.redenen) meld(zin);
      toonResultaat({ a: boek.vind(a)!.naam, b: boek.vind(b)!.naam, ...verwantschap });
    });
}

function voegLadenToe(opdracht: Command): void {
  const opslag = () => Taxonomieopslag.hier();
  const laad = (naam: string, wat: string, uitleg: string, werk: (pad: string) => Promise<object>) =>
    opdracht
      .command(naam)
      .description(uitleg)
      .argument(wat)
      .action(async (pad: string) => toonResultaat(await werk(pad)));
  laad('esco', '<map>', 'Laadt ESCO.', async (map) => bewaarTaxonomie('esco', await leesEscomap(map)));
  laad('competentnl', '<bestand>', 'Laadt CompetentNL (N-Triples).', async (bestand) => {
    const esco = await opslag().lees<Taxonomie>('esco');
    return bewaarTaxonomie('competentnl', await leesCompetentNlBestand(bestand, esco));
  });
  laad('boc', '<bestand>', 'Laadt de beroepenlijst BO&C van UWV.', async (bestand) => {
    const namen = await leesBoc(bestand);
    await opslag().bewaar('boc', namen);
    return { namen: namen.length };
  });
  laad('onet', '<map>', 'Laadt profielen van O*NET.', async (map) => {
    const profielen = await leesOnetmap(map);
    await opslag().bewaar('onet', profielen);
    return { profielen: Object.keys(profielen.perBeroep).length, elementen: profielen.elementen.length };
  });
}

async function bewaarTaxonomie(soort: 'esco' | 'competentnl', taxonomie: Taxonomie): Promise<object> {
  await Taxonomieopslag.hier().bewaar(soort, taxonomie);
  const { naam, versie, beroepen } = taxonomie;
  const namen = beroepen.reduce((som, beroep) => som + 1 + beroep.namen.length, 0);
  const gereglementeerd = beroepen.filter((beroep) => beroep.gereglementeerd).length;
  const metVaardigheden = beroepen.filter((beroep) => beroep.essentieel.length > 0).length;
  return { naam, versie, beroepen: beroepen.length, namen, gereglementeerd, metVaardigheden };
}

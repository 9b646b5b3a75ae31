import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { meld, Opdrachtfout, toonResultaat, type Command } from '../terminal/index.js';
import { Nephub, vanHub, type Oefenpartner } from './nephub.js';
import { maakServer } from './server.js';
import { VOORBEELDPOST } from './voorbeeldpost.js';

const REGIO = new URL('../../../../partners/midden-gelderland.json', import.meta.url);
const HOST = '127.0.0.1';

const UITLEG = `
Een hub om mee te oefenen, zonder database en zonder internet. Hij keurt berichten zoals de echte hub, onthoudt ids en
kenmerken zolang hij draait, en heeft een postbus met een overdracht erin. Het verloop van een overdracht of voorstel kent
hij niet: oefen dat met npm start -- --leeg.

De eerste regel is JSON met het adres en de sleutel. Ctrl-C stopt.

Voorbeeld:
  npm run estafette -- nephub --partner scalabor --poort 4010`;

interface Opties {
  readonly partner: string;
  readonly poort: string;
  readonly sleutel: string;
}

export function voegNephubToe(programma: Command): void {
  programma
    .command('nephub')
    .description('Start een hub om mee te oefenen, zonder database.')
    .option('--partner <naam>', 'welke partner u speelt', 'scalabor')
    .option('--poort <poort>', 'op welke poort; 0 kiest er een', '4010')
    .option('--sleutel <sleutel>', 'de sleutel die u meestuurt', 'oefensleutel')
    .addHelpText('after', UITLEG)
    .action(async ({ partner, poort, sleutel }: Opties) => {
      const hub = new Nephub(await vindPartner(partner));
      hub.postbus.leg(vanHub('overdracht.aangeboden', VOORBEELDPOST));
      const server = maakServer(hub, sleutel);
      server.listen(Number(poort), HOST);
      await once(server, 'listening');
      const { port } = server.address() as AddressInfo;
      toonResultaat({ hub: `http://${HOST}:${port}`, sleutel, oin: hub.partner.oin });
      meld('De oefenhub draait. Ctrl-C stopt.');
    });
}

async function vindPartner(naam: string): Promise<Oefenpartner> {
  const { partners } = JSON.parse(await readFile(REGIO, 'utf8')) as { partners: Oefenpartner[] };
  const gevonden = partners.find((p) => p.naam === naam);
  if (!gevonden) {
    throw new Opdrachtfout(
      `De partner '${naam}' kennen wij niet. Kies uit: ${partners.map((p) => p.naam).join(', ')}.`,
    );
  }
  const { weergavenaam, soort, oin } = gevonden;
  return { naam, weergavenaam, soort, oin };
}

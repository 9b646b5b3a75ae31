import { alsLijst, toonResultaat, type Command } from '../terminal/index.js';
import { herbezorg, stop, type Filter } from './herbezorg.js';

const UITLEG = `
Zonder keuze gaat het om alles wat niet aankwam. Zonder --ja telt de opdracht alleen. Ctrl-C stopt het bezorgen: wat
nog niet weg was, blijft zoals het was. De hub doet het rustig aan, zodat nieuwe berichten er niet op wachten. Een
bericht houdt zijn id, en zegt zelf dat het herhaald is ("herhaald": true).

De laatste regel is JSON: {"id":"...","status":"klaar","aantal":n,"bevestigd":n,"mislukt":n,...}

Voorbeeld, alles wat gisteren niet bij Scalabor aankwam:
  npm run estafette -- herbezorg --partner scalabor --van 2026-11-21T00:00:00+01:00 --tot 2026-11-22T00:00:00+01:00
  npm run estafette -- herbezorg --partner scalabor --van ... --tot ... --ja`;

interface Opties {
  readonly partner?: string;
  readonly type?: string;
  readonly status?: string;
  readonly van?: string;
  readonly tot?: string;
  readonly ja?: boolean;
}

export function voegHerbezorgToe(programma: Command): void {
  const opdracht = programma.command('herbezorg').description('Bezorgt berichten opnieuw: één, of alles wat u kiest.');
  opdracht
    .argument('[bericht]', 'het id van één bericht')
    .option('--partner <naam>', 'alleen wat deze partner moet krijgen')
    .option('--type <type>', 'alleen dit soort bericht, zoals overdracht.aangeboden')
    .option('--status <lijst>', 'mislukt, apart of bevestigd, met komma’s ertussen')
    .option('--van <tijdstip>', 'vanaf dit tijdstip, met tijdzone')
    .option('--tot <tijdstip>', 'tot dit tijdstip, met tijdzone')
    .option('--ja', 'niet alleen tellen, maar ook bezorgen')
    .addHelpText('after', UITLEG)
    .action(async (bericht: string | undefined, opties: Opties) => {
      toonResultaat(await herbezorg(leesFilter(bericht, opties), opties.ja === true));
    });
  opdracht
    .command('stop')
    .description('Stopt een herbezorging die loopt.')
    .argument('<id>', 'het id van de herbezorging')
    .action(async (id: string) => toonResultaat(await stop(id)));
}

function leesFilter(bericht: string | undefined, { partner, type, status, van, tot }: Opties): Filter {
  const gegeven = { bericht, partner, type, van, tot, status: status === undefined ? undefined : alsLijst(status) };
  return Object.fromEntries(Object.entries(gegeven).filter(([, waarde]) => waarde !== undefined));
}

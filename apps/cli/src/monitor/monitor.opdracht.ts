import { alsBeheer } from '../hub/index.js';
import { meld, toonResultaat, type Command } from '../terminal/index.js';
import { gelijkheidsrapport, uitkomstenrapport, vertoningsrapport } from './rapport.js';

interface Periode {
  readonly van?: string;
  readonly tot?: string;
}

const UITLEG = `
Het rapport staat op het scherm. De laatste regel is hetzelfde als JSON.`;

/** Reports on who is shown and what came of it, to read or to keep. */
export function voegMonitorToe(programma: Command): void {
  const monitor = programma.command('monitor').description('Rapporten over de lijsten.').usage('<rapport>');
  const rapport = <T extends object>(naam: string, uitleg: string, vertel: (inhoud: T) => string[]) =>
    monitor
      .command(naam)
      .description(uitleg)
      .usage('[opties]')
      .option('--van <dag>', 'de eerste dag, zoals 2026-01-01')
      .option('--tot <dag>', 'de laatste dag')
      .addHelpText('after', UITLEG)
      .action(async (periode: Periode) => toon(naam, periode, vertel));
  rapport('vertoning', 'Wie komt in beeld, en hoe vaak kiezen mensen anders dan de lijst?', vertoningsrapport);
  rapport('uitkomsten', 'Wat kwam ervan, en welke eis kost de meeste plaatsingen?', uitkomstenrapport);
  rapport('gelijkheid', 'Wie komt in beeld, per leeftijd en per geslacht?', gelijkheidsrapport);
  monitor
    .command('tel-gelijkheid')
    .description('Telt de afgelopen week per leeftijd en per geslacht. Doe dit elke week, bijvoorbeeld met cron.')
    .usage('')
    .action(async () => toonResultaat(await alsBeheer('POST', '/monitor/gelijkheid')));
}

async function toon<T extends object>(naam: string, periode: Periode, vertel: (inhoud: T) => string[]): Promise<void> {
  const inhoud = (await alsBeheer('GET', `/monitor/${naam}?${new URLSearchParams({ ...periode })}`)) as T;
  vertel(inhoud).forEach(meld);
  toonResultaat(inhoud);
}

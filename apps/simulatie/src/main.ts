import { hoofdprogramma, Logboek } from '@estafette/proces';
import { leesConfiguratie } from './configuratie.js';
import { leesMedewerkers } from './medewerkers.js';
import { Simulatie, type Gebeurtenis } from './simulatie.js';

const REGIO = new URL('../../../partners/midden-gelderland.json', import.meta.url);

hoofdprogramma(async () => {
  const { logniveau, ...configuratie } = leesConfiguratie(process.env);
  const logboek = new Logboek('simulatie', logniveau);
  const stop = new AbortController();
  process.on('SIGTERM', () => stop.abort());
  // Ctrl-C reaches the whole group: with a parent, the parent orders the stop.
  process.on('SIGINT', () => process.send || stop.abort());
  process.on('message', (bericht) => bericht === 'stop' && stop.abort());
  process.on('disconnect', () => stop.abort());
  const simulatie = new Simulatie(
    { ...configuratie, medewerkers: leesMedewerkers(REGIO) },
    stop.signal,
    (gebeurtenis) => schrijf(logboek, gebeurtenis),
  );
  process.send?.({ klaar: {} });
  await simulatie.speel();
  process.exit(0);
});

function schrijf(logboek: Logboek, { partner, wat, uitkomst, oorzaak }: Gebeurtenis): void {
  const regel = { stap: 'simulatie', partner, type: wat, status: uitkomst };
  if (uitkomst === 'fout') logboek.storing(regel, oorzaak);
  else logboek.regel(regel);
}

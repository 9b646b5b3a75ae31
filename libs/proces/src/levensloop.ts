import type { INestApplication } from '@nestjs/common';
import type { Logboek } from './logboek.js';

/** How long a process may take to finish what it has in hand before it goes anyway. */
const UITLOOP_MS = 5_000;

/** What lives as a process: the application, and what has to be closed after it. */
export interface Levend {
  readonly app: INestApplication;
  readonly sluitNa: () => Promise<void>;
}

/**
 * Starts an application and lets it live until it is asked to stop: by SIGTERM or SIGINT, or by its parent over IPC
 * (`stop`, or the parent's death). Then it takes nothing new, finishes what it has in hand and exits.
 */
export async function leef(levend: Levend, adres: { poort: number; host: string }, logboek: Logboek): Promise<void> {
  const { app } = levend;
  await app.listen(adres.poort, adres.host);
  const stop = eenmaal((reden: string) => stopNetjes(levend, reden, logboek));
  process.on('SIGTERM', () => stop('SIGTERM'));
  // Ctrl-C reaches the whole group: with a parent, the parent orders the stop.
  process.on('SIGINT', () => (process.send ? undefined : stop('SIGINT')));
  process.on('message', (bericht) => bericht === 'stop' && stop('verzoek'));
  process.on('disconnect', () => stop('ouder weg'));
  const poort = Number(new URL(await app.getUrl()).port);
  logboek.regel({ stap: 'proces.klaar', status: poort });
  process.send?.({ klaar: { poort } });
}

function eenmaal(werk: (reden: string) => Promise<void>): (reden: string) => void {
  let bezig = false;
  return (reden) => {
    if (bezig) return;
    bezig = true;
    void werk(reden);
  };
}

async function stopNetjes({ app, sluitNa }: Levend, reden: string, logboek: Logboek): Promise<void> {
  logboek.regel({ stap: 'proces.stopt', status: reden });
  setTimeout(() => process.exit(1), UITLOOP_MS).unref();
  await app.close();
  await sluitNa();
  logboek.regel({ stap: 'proces.gestopt' });
  process.exit(0);
}

/** Runs the main of a process: what nobody expected ends it, visibly, so that its supervisor starts it again. */
export function hoofdprogramma(start: () => Promise<void>): void {
  start().catch((oorzaak: unknown) => {
    process.stderr.write(`${oorzaak instanceof Error ? (oorzaak.stack ?? oorzaak.message) : String(oorzaak)}\n`);
    process.exit(1);
  });
}

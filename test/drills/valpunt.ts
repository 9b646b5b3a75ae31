import { Job, Queue } from 'bullmq';
import { subscribe } from 'node:diagnostics_channel';
import { ServerResponse } from 'node:http';
import pg from 'pg';

/**
 * Loaded into a hub before anything else (`--import`): kills it on the spot, as SIGKILL does, the n-th time that it comes
 * past the point that the drill names. With a word in VALWOORD it dies whenever it is about to send that word, and a
 * matcher with the id of some work in VALWERK whenever it begins that.
 */
const punt = process.env['VALPUNT'];
const gif = process.env['VALWERK'];
let over = Number(process.env['VALNA'] ?? 1);

function val(): never {
  process.kill(process.pid, 'SIGKILL');
  // The signal may take a moment, in which nothing more may be done.
  for (;;) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1_000);
}

function bij(naam: string): void {
  if (naam === punt && --over <= 0) val();
}

/** Calls `voor` before every call of this method, and `na` when what it promised has come. */
function rond(
  prototype: object,
  methode: string,
  voor: (argument: unknown) => void,
  na: (argument: unknown, uitkomst: unknown) => void,
) {
  const bron = prototype as Record<string, (...argumenten: unknown[]) => unknown>;
  const echt = bron[methode]!;
  bron[methode] = function (this: unknown, ...argumenten: unknown[]): unknown {
    voor(argumenten[0]);
    const uitkomst = echt.apply(this, argumenten);
    if (!(uitkomst instanceof Promise)) return uitkomst;
    return uitkomst.then((waarde: unknown) => (na(argumenten[0], waarde), waarde));
  };
}

const niets = (): void => undefined;
const tekstVan = (opdracht: unknown): string =>
  typeof opdracht === 'string' ? opdracht : String((opdracht as { text?: string } | undefined)?.text ?? '');

/** What was begun by this: its place in the inbox is taken, in a transaction that does the rest of it. */
const begonnenWerk = (uitkomst: unknown): unknown[] =>
  ((uitkomst as { rows?: { outbox_id?: string }[] }).rows ?? []).map((rij) => rij.outbox_id);

rond(
  pg.Client.prototype,
  'query',
  (opdracht) => tekstVan(opdracht) === 'COMMIT' && bij('voor-commit'),
  (opdracht, uitkomst) => {
    const tekst = tekstVan(opdracht);
    if (tekst === 'COMMIT') bij('na-commit');
    if (tekst.startsWith('insert into matcher.inbox') && begonnenWerk(uitkomst).includes(gif)) val();
    if (tekst.includes('update hub.levering_poging set afgelopen_op')) bij('bij-uitkomst');
  },
);
rond(ServerResponse.prototype, 'writeHead', (status) => status === 202 && bij('voor-202'), niets);
rond(Queue.prototype, 'add', () => bij('voor-wachtrij'), niets);
rond(Job.prototype, 'moveToCompleted', () => bij('voor-klaar'), niets);
subscribe('undici:request:create', (bericht) => {
  const { body, method } = (bericht as { request: { body?: unknown; method: string } }).request;
  if (method !== 'POST') return;
  bij('voor-post');
  const woord = process.env['VALWOORD'];
  if (woord && String(body).includes(woord)) val();
});
subscribe('undici:request:headers', () => bij('na-antwoord'));

import type { LoggerService } from '@nestjs/common';
import { pino, type Logger } from 'pino';
import type { Logniveau } from './omgeving.js';

/**
 * The fields that a log line may carry. A closed list: what is not named here cannot reach a log, so no personal data
 * can either.
 */
export interface Logregel {
  readonly stap: string;
  readonly bericht?: string;
  readonly type?: string;
  readonly partner?: string;
  readonly status?: string | number;
  readonly codes?: readonly string[];
  readonly aantal?: number;
  readonly wachtrij?: string;
  readonly opdracht?: string;
  readonly ms?: number;
  readonly methode?: string;
  readonly route?: string;
  readonly aanvraag?: string;
  readonly fout?: string;
  readonly stack?: string;
}

/** One wide JSON line per stage. Also takes what Nest itself has to say. */
export class Logboek implements LoggerService {
  private readonly pino: Logger;

  constructor(proces: string, niveau: Logniveau) {
    this.pino = pino({ name: proces, level: niveau, base: { proces } });
  }

  regel(regel: Logregel): void {
    this.pino.info(regel);
  }

  /** Something unexpected: the stack goes to the log, never to a partner. */
  storing(regel: Logregel, oorzaak: unknown): void {
    const fout = oorzaak instanceof Error ? oorzaak : new Error(String(oorzaak));
    this.pino.error({ ...regel, fout: `${fout.name}: ${fout.message}`, stack: fout.stack });
  }

  log(tekst: unknown): void {
    this.pino.debug({ stap: 'nest', tekst: String(tekst) });
  }

  warn(tekst: unknown): void {
    this.pino.warn({ stap: 'nest', tekst: String(tekst) });
  }

  error(tekst: unknown, stack?: unknown): void {
    this.pino.error({ stap: 'nest', tekst: String(tekst), stack });
  }
}

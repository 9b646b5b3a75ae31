import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { Webhook } from 'standardwebhooks';
import type { Post } from './partnerlijn.js';

/** One request at the webhook of a partner, as that partner knows it. */
export interface Ontvangst {
  /** The id that stays the same, however often it comes. */
  readonly webhookId: string;
  readonly berichtId: string;
  readonly subject: string;
  readonly sequence: number;
  readonly herhaald: boolean;
  /** Of the body. */
  readonly hash: string;
  readonly op: number;
  /** Whether the partner said that it has it. */
  readonly aangenomen: boolean;
}

export type Gedrag = 'goed' | 'hangt' | '500' | '410' | 'weigert' | 'druppelt' | 'groot';

const DRUPPEL_MS = 1_000;
const GROOT_BYTES = 100_000_000;
const BLOK = Buffer.alloc(64 * 1_024, 'x');

/** The system of a partner that gets its berichten pushed, as good or bad as the drill wants. Keeps book of all it gets. */
export class Ontvangpunt {
  readonly boek: Ontvangst[] = [];
  /** Requests without a right signature. */
  ongetekend = 0;
  /** What it allows per minute when it is asked; undefined: whatever it is asked for. */
  tempo: number | undefined;
  gedrag: Gedrag = 'goed';
  /** For an answer that depends on what came; without it `gedrag` decides. */
  antwoord: ((ontvangst: Ontvangst, antwoord: ServerResponse) => boolean) | undefined;
  private geheim = '';
  private readonly lijnen = new Set<Socket>();

  private constructor(
    readonly naam: string,
    private readonly server: Server,
  ) {}

  static async start(naam: string): Promise<Ontvangpunt> {
    const server = createServer();
    const punt = new Ontvangpunt(naam, server);
    server.on('request', (verzoek, antwoord) => void punt.ontvang(verzoek, antwoord).catch(() => undefined));
    server.on('connection', (lijn: Socket) => {
      // What refuses is not there: nothing is answered.
      if (punt.gedrag === 'weigert') lijn.destroy();
      punt.lijnen.add(lijn);
      lijn.on('close', () => punt.lijnen.delete(lijn));
    });
    await new Promise<void>((klaar) => server.listen(0, '127.0.0.1', klaar));
    return punt;
  }

  get hostpoort(): string {
    return `127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  get url(): string {
    return `http://${this.hostpoort}/${this.naam}`;
  }

  gebruikGeheim(geheim: string): void {
    this.geheim = geheim;
  }

  gedraagJe(gedrag: Gedrag): void {
    this.gedrag = gedrag;
    // What hangs or drips from before would end its attempts later than the partner became good.
    this.lijnen.forEach((lijn) => lijn.destroy());
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((klaar) => this.server.close(klaar));
  }

  private async ontvang(verzoek: IncomingMessage, antwoord: ServerResponse): Promise<void> {
    if (verzoek.method === 'OPTIONS') return this.geefToestemming(verzoek, antwoord);
    const delen: Buffer[] = [];
    for await (const deel of verzoek) delen.push(deel as Buffer);
    const body = Buffer.concat(delen);
    if (!this.isGetekend(verzoek, body)) {
      this.ongetekend++;
      return void antwoord.writeHead(401).end();
    }
    const goed = this.gedrag === 'goed' || this.gedrag === 'groot' || this.gedrag === 'druppelt';
    const ontvangst = boeking(verzoek, body, goed);
    this.boek.push(ontvangst);
    if (!this.antwoord?.(ontvangst, antwoord)) gedragingen[this.gedrag](antwoord);
  }

  private geefToestemming({ headers }: IncomingMessage, antwoord: ServerResponse): void {
    antwoord
      .writeHead(200, {
        'webhook-allowed-origin': headers['webhook-request-origin'] ?? '*',
        'webhook-allowed-rate': this.tempo === undefined ? '*' : String(this.tempo),
      })
      .end();
  }

  private isGetekend({ headers }: IncomingMessage, body: Buffer): boolean {
    // What waited may come before the drill has heard the secret.
    if (this.geheim === '') return true;
    try {
      new Webhook(this.geheim).verify(body, headers as Record<string, string>);
      return true;
    } catch {
      return false;
    }
  }
}

const gedragingen: Readonly<Record<Gedrag, (antwoord: ServerResponse) => void>> = {
  goed: (antwoord) => void antwoord.writeHead(204).end(),
  hangt: () => undefined,
  '500': (antwoord) => void antwoord.writeHead(500).end('stuk'),
  '410': (antwoord) => void antwoord.writeHead(410).end(),
  weigert: (antwoord) => void antwoord.destroy(),
  druppelt: (antwoord) => {
    antwoord.writeHead(200);
    const druppel = setInterval(() => antwoord.write('x'), DRUPPEL_MS);
    antwoord.on('close', () => clearInterval(druppel));
  },
  groot: (antwoord) => {
    antwoord.writeHead(200, { 'content-length': GROOT_BYTES });
    let over = GROOT_BYTES;
    const stroom = (): void => {
      while (over > 0 && !antwoord.destroyed) {
        over -= BLOK.length;
        if (!antwoord.write(over < 0 ? BLOK.subarray(0, BLOK.length + over) : BLOK)) break;
      }
      if (over <= 0) antwoord.end();
      else antwoord.once('drain', stroom);
    };
    stroom();
  },
};

function boeking({ headers }: IncomingMessage, body: Buffer, aangenomen: boolean): Ontvangst {
  const { id, subject = '', sequence = '0', herhaald } = JSON.parse(body.toString()) as Post;
  return {
    webhookId: String(headers['webhook-id']),
    berichtId: id,
    subject,
    sequence: Number(sequence),
    herhaald: herhaald === true,
    hash: createHash('sha256').update(body).digest('hex'),
    op: performance.now(),
    aangenomen,
  };
}

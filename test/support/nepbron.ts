import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Inhoud } from './neppartner.js';

/** A source of VUM of somebody else: gives what it was told to give, and remembers what it was asked. */
export class Nepbron {
  readonly gevraagd: { readonly pad: string; readonly koppen: IncomingHttpHeaders; readonly inhoud: string }[] = [];
  matches: readonly Inhoud[] = [];
  details: Readonly<Record<string, Inhoud>> = {};
  zwijgt = false;
  status = 200;

  private constructor(private readonly server: Server) {}

  static async start(): Promise<Nepbron> {
    const server = createServer();
    const bron = new Nepbron(server);
    server.on('request', (vraag, antwoord) => {
      const stukken: Buffer[] = [];
      vraag.on('data', (stuk: Buffer) => stukken.push(stuk));
      vraag.on('end', () => {
        const pad = vraag.url ?? '';
        bron.gevraagd.push({ pad, koppen: vraag.headers, inhoud: Buffer.concat(stukken).toString() });
        if (bron.zwijgt) return;
        const id = decodeURIComponent(pad.split('/').at(-1)!);
        const inhoud =
          id === 'matches' ? { maximumAantalResultatenBereikt: false, matches: bron.matches } : bron.details[id];
        antwoord.writeHead(inhoud ? bron.status : 400, { 'content-type': 'application/json' });
        antwoord.end(JSON.stringify(inhoud ?? { code: '400.01', message: 'Ongeldige aanroep' }));
      });
    });
    await new Promise<void>((klaar) => server.listen(0, '127.0.0.1', klaar));
    return bron;
  }

  get adres(): string {
    return `127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((klaar) => this.server.close(klaar));
  }
}

import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Zaad } from '@estafette/zaad';
import type { Partnerlijn } from './partnerlijn.js';
import { pauze } from './pauze.js';

const MINUUT = 60_000;
const HOST = '127.0.0.1';
/** RFC 9110: whoever hears this has to stop. The hub switches the webhook off and says so. */
const WEG = 410;
const AANGENOMEN = 204;

/** A partner that has its berichten pushed. When the demo begins its system has just moved, and nobody told the hub. */
export class Ontvangstpunt {
  private verhuisd = true;

  constructor(
    private readonly lijn: Partnerlijn,
    private readonly zaad: Zaad,
    private readonly tempo: number,
    /** The only port of this machine that the hub may push to. */
    private readonly poort: number,
  ) {}

  async werk(stop: AbortSignal, meldFout: (oorzaak: unknown) => void): Promise<void> {
    const server = createServer((verzoek, antwoord) => this.ontvang(verzoek, antwoord));
    try {
      server.listen(this.poort, HOST);
      await once(server, 'listening');
      await this.meldAdres(server);
      await pauze((this.zaad.geheel(4, 8) * MINUUT) / this.tempo, stop);
      this.verhuisd = false;
      if (!stop.aborted) await this.meldAdres(server);
      if (!stop.aborted) await once(stop, 'abort');
    } catch (oorzaak) {
      if (!stop.aborted) meldFout(oorzaak);
    } finally {
      server.close();
      server.closeAllConnections();
    }
  }

  private async meldAdres(server: Server): Promise<void> {
    const { port } = server.address() as AddressInfo;
    await this.lijn.zetWebhook(`http://${HOST}:${port}/berichten`);
  }

  private ontvang(verzoek: IncomingMessage, antwoord: ServerResponse): void {
    verzoek.resume();
    if (verzoek.method === 'OPTIONS') return toestemming(verzoek, antwoord);
    antwoord.writeHead(this.verhuisd ? WEG : AANGENOMEN).end();
  }
}

/** CloudEvents webhooks 1.0, section 4: the receiver agrees before anything is sent. */
function toestemming({ headers }: IncomingMessage, antwoord: ServerResponse): void {
  const origin = headers['webhook-request-origin'] ?? '*';
  antwoord.writeHead(200, { allow: 'POST', 'webhook-allowed-origin': origin, 'webhook-allowed-rate': '*' }).end();
}

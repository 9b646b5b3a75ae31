import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { totDat } from './geduld.js';
import type { NepPartner, Ontvangen } from './neppartner.js';

/** One request that came in at the webhook of a partner. */
export interface Aflevering {
  readonly id: string;
  readonly body: string;
  readonly event: Ontvangen;
  readonly op: number;
  readonly traceparent?: string;
}

type Gedrag = (aflevering: Aflevering, antwoord: ServerResponse) => void;

type Handdruk = (verzoek: IncomingMessage, antwoord: ServerResponse) => void;

const welkom: Handdruk = ({ headers }, antwoord) =>
  void antwoord
    .writeHead(200, {
      'webhook-allowed-origin': headers['webhook-request-origin'],
      'webhook-allowed-rate': headers['webhook-request-rate'],
    })
    .end();

const goed: Gedrag = (_, antwoord) => void antwoord.writeHead(204).end();

/** The system of a partner that gets its berichten pushed. It takes nothing that is not signed as it should be. */
export class NepOntvanger {
  readonly afleveringen: Aflevering[] = [];
  readonly ongetekend: string[] = [];
  gedrag: Gedrag = goed;
  /** Its whole system is away: whatever comes, it answers nothing else. */
  ligtPlat = false;
  /** How it answers when it is asked whether it wants berichten. */
  handdruk: Handdruk = welkom;
  /** The newest and the one before: what is under way when it connects again is signed with that. */
  private geheimen: readonly Promise<string>[] = [];

  private constructor(private readonly server: Server) {}

  static async start(): Promise<NepOntvanger> {
    const server = createServer();
    const ontvanger = new NepOntvanger(server);
    server.on('request', (verzoek, antwoord) => void ontvanger.ontvang(verzoek, antwoord));
    await new Promise<void>((klaar) => server.listen(0, '127.0.0.1', klaar));
    return ontvanger;
  }

  /** As the hub must be allowed to reach it. */
  get hostpoort(): string {
    return `127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** As the hub must be allowed to reach it for this partner. */
  voor(partner: string): string {
    return `${partner}=${this.hostpoort}`;
  }

  get url(): string {
    return `http://${this.hostpoort}/berichten`;
  }

  /** Registers itself at the hub for this partner; answers well from now on, and forgets what came before. */
  async verbind(partner: NepPartner, naam: string): Promise<void> {
    this.gedrag = goed;
    this.afleveringen.length = 0;
    const antwoord = partner.vraag(
      'PUT',
      `/api/v1/partners/${naam}/webhook`,
      JSON.stringify({ url: this.url }),
      'application/json',
    );
    // What waited may come in before the answer with the secret does.
    this.geheimen = [antwoord.then(({ inhoud }) => String(inhoud['geheim'])), ...this.geheimen.slice(0, 1)];
    const { status, inhoud } = await antwoord;
    if (status !== 200) throw new Error(`PUT webhook: ${status} ${JSON.stringify(inhoud)}`);
  }

  /** Changes over to a new secret: what is signed with it or with the one before is right. */
  wisselGeheim(geheim: string): void {
    this.geheimen = [Promise.resolve(geheim), ...this.geheimen.slice(0, 1)];
  }

  /** Checks what comes with this secret only from now on. */
  gebruikGeheim(geheim: string): void {
    this.geheimen = [Promise.resolve(geheim)];
  }

  /** Answers each of the first requests with the next status, and then with 204. */
  antwoordEerst(...statussen: { status: number; kop?: Record<string, string>; tekst?: string }[]): void {
    const rij = [...statussen];
    this.gedrag = (aflevering, antwoord) => {
      const volgende = rij.shift();
      if (volgende) antwoord.writeHead(volgende.status, volgende.kop).end(volgende.tekst);
      else goed(aflevering, antwoord);
    };
  }

  async wachtTot(klaar: (afleveringen: readonly Aflevering[]) => boolean): Promise<void> {
    await totDat(
      () => this.afleveringen,
      (afleveringen) => klaar(afleveringen),
    );
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((klaar) => this.server.close(klaar));
  }

  private async ontvang(verzoek: IncomingMessage, antwoord: ServerResponse): Promise<void> {
    if (verzoek.method === 'OPTIONS') return this.handdruk(verzoek, antwoord);
    const delen: Buffer[] = [];
    for await (const deel of verzoek) delen.push(deel as Buffer);
    if (this.ligtPlat) return void antwoord.writeHead(502).end();
    const body = Buffer.concat(delen).toString();
    const id = String(verzoek.headers['webhook-id']);
    const geheimen = await Promise.all(this.geheimen);
    if (!geheimen.some((geheim) => this.isGetekend(body, verzoek, geheim))) {
      this.ongetekend.push(id);
      return void antwoord.writeHead(401).end();
    }
    const traceparent = String(verzoek.headers['traceparent']);
    const aflevering = { id, body, event: JSON.parse(body) as Ontvangen, op: performance.now(), traceparent };
    // That its own connection failed is told to the partner too; tests look at what goes between partners.
    if (aflevering.event.type.includes('.signaal.')) return goed(aflevering, antwoord);
    this.afleveringen.push(aflevering);
    this.gedrag(aflevering, antwoord);
  }

  private isGetekend(body: string, { headers }: IncomingMessage, geheim: string): boolean {
    try {
      new Webhook(geheim).verify(body, headers as Record<string, string>);
      return headers['content-type'] === 'application/cloudevents+json';
    } catch {
      return false;
    }
  }
}

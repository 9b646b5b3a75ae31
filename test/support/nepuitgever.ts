import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK } from 'jose';

/** What a token says otherwise than it should. */
interface Afwijking {
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly kop?: Record<string, unknown>;
  readonly sleutel?: CryptoKey | Uint8Array;
  /** Seconds from now. */
  readonly vanaf?: number;
  readonly tot?: number;
}

/** An OAuth2 server of a partner on loopback: it gives tokens to its clients (RFC 6749 4.4) and publishes its keys. */
export class NepUitgever {
  /** How often its keys were fetched. */
  gehaald = 0;
  bereikbaar = true;
  private sleutel!: CryptoKey;
  publiek!: JWK;

  private constructor(private readonly server: Server) {}

  static async start(): Promise<NepUitgever> {
    const server = createServer();
    const uitgever = new NepUitgever(server);
    await uitgever.wisselSleutel('sleutel-1');
    server.on('request', (vraag, antwoord) => {
      const [status, inhoud] = uitgever.antwoord(vraag);
      antwoord.writeHead(status, { 'content-type': 'application/json' });
      void inhoud.then((json) => antwoord.end(JSON.stringify(json)));
    });
    await new Promise<void>((klaar) => server.listen(0, '127.0.0.1', klaar));
    return uitgever;
  }

  get adres(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  get jwksUrl(): string {
    return `${this.adres}/jwks`;
  }

  async wisselSleutel(kid: string, alg = 'ES256'): Promise<void> {
    const { privateKey, publicKey } = await generateKeyPair(alg);
    this.sleutel = privateKey;
    this.publiek = { ...(await exportJWK(publicKey)), kid, alg, use: 'sig' };
  }

  /** As a client of the partner asks for it. */
  async token(client: string): Promise<string> {
    const antwoord = await fetch(`${this.adres}/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${Buffer.from(`${client}:geheim`).toString('base64')}` },
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
    });
    return ((await antwoord.json()) as { access_token: string }).access_token;
  }

  maak(client: string, { claims = {}, kop = {}, sleutel, vanaf = 0, tot = 300 }: Afwijking = {}): Promise<string> {
    const nu = Math.floor((performance.timeOrigin + performance.now()) / 1_000);
    const inhoud = {
      iss: this.adres,
      aud: 'estafette',
      sub: client,
      client_id: client,
      iat: nu + vanaf,
      exp: nu + tot,
    };
    return new SignJWT({ ...inhoud, ...claims })
      .setProtectedHeader({ alg: this.publiek.alg!, kid: this.publiek.kid!, typ: 'at+jwt', ...kop })
      .sign(sleutel ?? this.sleutel);
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((klaar) => this.server.close(klaar));
  }

  private antwoord({ url, headers }: IncomingMessage): [number, Promise<object>] {
    if (url === '/jwks') {
      this.gehaald += 1;
      return this.bereikbaar ? [200, Promise.resolve({ keys: [this.publiek] })] : [503, Promise.resolve({})];
    }
    const [client = '', geheim] = Buffer.from(headers.authorization?.slice(6) ?? '', 'base64')
      .toString()
      .split(':');
    if (url !== '/token' || geheim !== 'geheim') return [401, Promise.resolve({ error: 'invalid_client' })];
    const token = this.maak(client).then((access_token) => ({ access_token, token_type: 'Bearer', expires_in: 300 }));
    return [200, token];
  }
}

import { TYPE_VOORVOEGSEL } from '@estafette/contracts';
import { Agent, request, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http';

export type Inhoud = Readonly<Record<string, unknown>>;

export interface Antwoord {
  readonly status: number;
  readonly kop: IncomingHttpHeaders;
  readonly tekst: string;
}

export interface Aanvraag {
  readonly methode: string;
  /** Goes over the line as it is: nothing is resolved or encoded. */
  readonly pad: string;
  readonly kop?: OutgoingHttpHeaders;
  readonly inhoud?: string | Buffer;
}

/** A CloudEvent as a partner sends it. */
export interface Event extends Inhoud {
  readonly id: string;
  readonly source: string;
  readonly type: string;
}

/** A bericht as it comes out of a postbus. */
export interface Post extends Event {
  readonly subject?: string;
  readonly sequence?: string;
  readonly herhaald?: boolean;
  readonly data: Inhoud;
}

export interface Lease {
  readonly leaseId: string;
  readonly berichten: readonly Post[];
}

const GEDULD_MS = 40_000;

/**
 * The line of one partner to the hub: it knows where the hub is and who it is itself, nothing else. No answer (connection
 * lost, or nothing within the patience) is an error; every answer is an answer.
 */
export class Partnerlijn {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 64 });

  constructor(
    private readonly poort: number,
    /** How it says who it is. */
    private readonly aanmelding: OutgoingHttpHeaders,
    readonly naam: string,
    readonly bron: string,
  ) {}

  event(naam: string, id: string, data: object): Event {
    return { specversion: '1.0', id, source: this.bron, type: TYPE_VOORVOEGSEL + naam, data };
  }

  stuur(event: object): Promise<Antwoord> {
    const kop = { 'content-type': 'application/cloudevents+json' };
    return this.vraag({ methode: 'POST', pad: '/api/v1/berichten', kop, inhoud: JSON.stringify(event) });
  }

  haal(pad: string): Promise<Antwoord> {
    return this.vraag({ methode: 'GET', pad: `/api/v1${pad}` });
  }

  bericht(id: string): Promise<Antwoord> {
    return this.haal(`/berichten/${encodeURIComponent(id)}`);
  }

  post(pad: string, inhoud: object): Promise<Antwoord> {
    const kop = { 'content-type': 'application/json' };
    return this.vraag({ methode: 'POST', pad: `/api/v1${pad}`, kop, inhoud: JSON.stringify(inhoud) });
  }

  async neem(maximum: number, wacht: number): Promise<Lease> {
    const antwoord = await this.post('/postbus/leases', { maximum, wacht });
    if (antwoord.status !== 200) throw new Error(`postbus/leases: ${antwoord.status} ${antwoord.tekst}`);
    return JSON.parse(antwoord.tekst) as Lease;
  }

  bevestig(leaseId: string, ids: readonly string[]): Promise<Antwoord> {
    return this.post(`/postbus/leases/${leaseId}/bevestiging`, { ids });
  }

  geefTerug(leaseId: string, ids: readonly string[]): Promise<Antwoord> {
    return this.post(`/postbus/leases/${leaseId}/teruggave`, { ids, reden: 'drill' });
  }

  vraag({ methode, pad, kop = {}, inhoud }: Aanvraag): Promise<Antwoord> {
    return new Promise((klaar, mislukt) => {
      const aanvraag = request({
        host: '127.0.0.1',
        port: this.poort,
        method: methode,
        path: pad,
        agent: this.agent,
        timeout: GEDULD_MS,
        headers: {
          ...this.aanmelding,
          ...(inhoud === undefined ? {} : { 'content-length': Buffer.byteLength(inhoud) }),
          ...kop,
        },
      });
      aanvraag.on('timeout', () => aanvraag.destroy(new Error('Geen antwoord op tijd.')));
      aanvraag.on('error', mislukt);
      aanvraag.on('response', (antwoord) => {
        const stukken: Buffer[] = [];
        antwoord.on('data', (stuk: Buffer) => stukken.push(stuk));
        antwoord.on('error', mislukt);
        antwoord.on('end', () =>
          klaar({ status: antwoord.statusCode ?? 0, kop: antwoord.headers, tekst: Buffer.concat(stukken).toString() }),
        );
      });
      aanvraag.end(inhoud);
    });
  }

  sluit(): void {
    this.agent.destroy();
  }
}

/** The line of a system, which has the key of its partner. */
export const metSleutel = (sleutel: string): OutgoingHttpHeaders => ({ authorization: `Bearer ${sleutel}` });

export function inhoudVan({ tekst }: Antwoord): Inhoud {
  return JSON.parse(tekst) as Inhoud;
}

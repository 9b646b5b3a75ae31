import { randomUUID } from 'node:crypto';
import { TYPE_VOORVOEGSEL } from '@estafette/contracts';
import { totDat } from './geduld.js';
import { stuurEnVerlies } from './verbroken.js';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- what the hub answers is what a test looks at
export type Inhoud = Record<string, any>;

export interface Antwoord<T = Inhoud> {
  readonly status: number;
  readonly kop: Headers;
  readonly inhoud: T;
}

export interface Post {
  readonly leaseId: string;
  readonly tot: string;
  readonly berichten: readonly Ontvangen[];
}

/** A bericht as it comes out of a postbus. */
export interface Ontvangen {
  readonly id: string;
  readonly source: string;
  readonly type: string;
  readonly dataschema?: string;
  readonly subject?: string;
  readonly sequence?: string;
  readonly oorzaak?: string;
  readonly nietgedeeld?: string;
  readonly data: Inhoud;
}

/** The system of a partner, seen from outside: it knows the address of the hub and its own key, nothing else. */
export class NepPartner {
  constructor(
    private readonly adres: string,
    private readonly sleutel: string,
    readonly oin: string,
  ) {}

  get bron(): string {
    return `urn:nld:oin:${this.oin}:systeem:nep`;
  }

  event(naam: string, data: object, attributen: object = {}): Inhoud {
    return {
      specversion: '1.0',
      id: randomUUID(),
      source: this.bron,
      type: TYPE_VOORVOEGSEL + naam,
      data,
      ...attributen,
    };
  }

  /** Sends one bericht; `attributen` replaces attributes of its envelope. */
  stuur(naam: string, data: object, attributen: object = {}): Promise<Antwoord> {
    return this.stuurEvent(this.event(naam, data, attributen));
  }

  stuurEvent(event: unknown): Promise<Antwoord> {
    return this.vraag('POST', '/api/v1/berichten', JSON.stringify(event), 'application/cloudevents+json');
  }

  /** Sends a bericht of which the answer never comes: the line breaks as soon as it has gone out. */
  stuurEnVerlies(event: unknown): Promise<void> {
    const kop = { authorization: `Bearer ${this.sleutel}`, 'content-type': 'application/cloudevents+json' };
    return stuurEnVerlies(`${this.adres}/api/v1/berichten`, kop, JSON.stringify(event));
  }

  stuurBatch(events: readonly unknown[]): Promise<Antwoord> {
    return this.vraag('POST', '/api/v1/berichten', JSON.stringify(events), 'application/cloudevents-batch+json');
  }

  /** Sends berichten that must all be taken in. */
  async stuurBatchGoed(events: readonly Inhoud[]): Promise<void> {
    const { status, inhoud } = await this.stuurBatch(events);
    const uitkomsten = (inhoud['uitkomsten'] ?? []) as Inhoud[];
    const verwerkt = uitkomsten.filter((uitkomst) => uitkomst['status'] === 'verwerkt');
    if (verwerkt.length < events.length) throw new Error(`Batch: ${status} ${JSON.stringify(inhoud).slice(0, 2_000)}`);
  }

  /** Sends a bericht that must be taken in, and gives what the hub answered. On 503 it comes again, as it asks. */
  async stuurGoed(naam: string, data: object, attributen: object = {}): Promise<Inhoud> {
    const event = this.event(naam, data, attributen);
    const antwoord = await totDat(
      () => this.stuurEvent(event),
      ({ status }) => status !== 503,
    );
    if (antwoord.status !== 202) throw new Error(`${naam}: ${antwoord.status} ${JSON.stringify(antwoord.inhoud)}`);
    return antwoord.inhoud;
  }

  haal(pad: string): Promise<Antwoord> {
    return this.vraag('GET', `/api/v1${pad}`);
  }

  post(pad: string, inhoud: object = {}): Promise<Antwoord> {
    return this.vraag('POST', `/api/v1${pad}`, JSON.stringify(inhoud), 'application/json');
  }

  zet(pad: string, inhoud: object): Promise<Antwoord> {
    return this.vraag('PUT', `/api/v1${pad}`, JSON.stringify(inhoud), 'application/json');
  }

  async neem(maximum = 200, wacht = 0): Promise<Post> {
    return (await this.post('/postbus/leases', { maximum, wacht })).inhoud as Post;
  }

  /** Empties the postbus: takes and confirms until nothing comes any more. */
  async leegPostbus(): Promise<Ontvangen[]> {
    const alles: Ontvangen[] = [];
    for (;;) {
      const { leaseId, berichten } = await this.neem();
      if (berichten.length === 0) return alles;
      alles.push(...berichten);
      await this.post(`/postbus/leases/${leaseId}/bevestiging`, { ids: berichten.map((b) => b.id) });
    }
  }

  /** Waits until a signaal with this code was opened, or `opgelost`, and gives it. */
  wachtOpSignaal(code: string, wat: 'geopend' | 'opgelost' = 'geopend'): Promise<Ontvangen> {
    return this.wachtOp(`signaal.${wat}`, ({ data }) => data['code'] === code);
  }

  /** Waits until a bericht of this type has come, and gives it; others are confirmed on the way. */
  wachtOp(naam: string, bedoelt: (bericht: Ontvangen) => boolean = () => true): Promise<Ontvangen> {
    return this.wachtTot((b) => b.type === TYPE_VOORVOEGSEL + naam && bedoelt(b), naam);
  }

  /** The same for the bericht with this id. */
  wachtOpBericht(id: string): Promise<Ontvangen> {
    return this.wachtTot((b) => b.id === id, `Bericht ${id}`);
  }

  private async wachtTot(bedoelt: (bericht: Ontvangen) => boolean, wat: string): Promise<Ontvangen> {
    const gevonden = await totDat(
      () => this.neemEnBevestig(bedoelt),
      (bericht) => bericht !== undefined,
      wat,
    );
    return gevonden!;
  }

  /** How it goes with the levering of this bericht to this partner. */
  async levering(bericht: string): Promise<Inhoud> {
    return (await this.haal(`/berichten/${bericht}`)).inhoud['leveringen'][0];
  }

  wachtOpLevering(bericht: string, status: string): Promise<Inhoud> {
    return totDat(
      () => this.levering(bericht),
      (l) => l['status'] === status,
    );
  }

  private async neemEnBevestig(bedoelt: (bericht: Ontvangen) => boolean): Promise<Ontvangen | undefined> {
    const { leaseId, berichten } = await this.neem(200, 1);
    if (berichten.length > 0) {
      await this.post(`/postbus/leases/${leaseId}/bevestiging`, { ids: berichten.map((b) => b.id) });
    }
    return berichten.find(bedoelt);
  }

  async vraag(
    methode: string,
    pad: string,
    inhoud?: string | Buffer,
    mediatype?: string,
    kop: Record<string, string> = {},
  ): Promise<Antwoord> {
    const antwoord = await fetch(this.adres + pad, {
      method: methode,
      headers: {
        authorization: `Bearer ${this.sleutel}`,
        ...(mediatype ? { 'content-type': mediatype } : {}),
        ...kop,
      },
      ...(inhoud === undefined ? {} : { body: inhoud as string }),
    });
    return { status: antwoord.status, kop: antwoord.headers, inhoud: await leesInhoud(antwoord) };
  }
}

/** The object that came, the text as `tekst` when it was no JSON, and nothing when nothing came. */
async function leesInhoud(antwoord: Response): Promise<Inhoud> {
  const tekst = await antwoord.text();
  if (tekst === '') return {};
  return antwoord.headers.get('content-type')?.includes('json') ? (JSON.parse(tekst) as Inhoud) : { tekst };
}

import { randomUUID } from 'node:crypto';
import { TYPE_VOORVOEGSEL } from '@estafette/contracts';

/** The hub did not do what was asked, and says why. */
export class Afwijzing extends Error {
  constructor(
    readonly status: number,
    readonly codes: readonly string[],
    wat: string,
  ) {
    super(`${wat}: ${status} ${codes.join(', ')}`);
  }
}

interface Antwoord {
  readonly code?: string;
  readonly fouten?: readonly { readonly code: string; readonly pad: string }[];
}

const ANTWOORD_MS = 60_000;

/** The system of one partner: it knows the address of the hub and its own key. */
export class Partnerlijn {
  private bron: Promise<string> | undefined;
  private laatsteTijd = 0;

  constructor(
    readonly naam: string,
    private readonly hubUrl: string,
    private readonly sleutel: string,
    private readonly stop: AbortSignal,
  ) {}

  /** The time of the hub at its last answer, in milliseconds since 1970. */
  get nu(): number {
    return this.laatsteTijd;
  }

  haal<T>(pad: string): Promise<T> {
    return this.vraag<T>('GET', pad);
  }

  post<T>(pad: string, inhoud: object): Promise<T> {
    return this.vraag<T>('POST', pad, JSON.stringify(inhoud));
  }

  zet<T>(pad: string, inhoud: object): Promise<T> {
    return this.vraag<T>('PUT', pad, JSON.stringify(inhoud));
  }

  async stuur(naam: string, data: object): Promise<void> {
    this.bron ??= this.haal<{ oin: string }>('/partners/ik').then(({ oin }) => `urn:nld:oin:${oin}:systeem:simulatie`);
    const event = {
      specversion: '1.0',
      id: randomUUID(),
      source: await this.bron,
      type: TYPE_VOORVOEGSEL + naam,
      data,
    };
    await this.vraag('POST', '/berichten', JSON.stringify(event), 'application/cloudevents+json', naam);
  }

  private async vraag<T>(
    methode: string,
    pad: string,
    body?: string,
    mediatype = 'application/json',
    wat = pad,
  ): Promise<T> {
    const antwoord = await fetch(`${this.hubUrl}/api/v1${pad}`, {
      method: methode,
      headers: { authorization: `Bearer ${this.sleutel}`, ...(body ? { 'content-type': mediatype } : {}) },
      ...(body ? { body } : {}),
      signal: AbortSignal.any([this.stop, AbortSignal.timeout(ANTWOORD_MS)]),
    });
    this.laatsteTijd = Date.parse(antwoord.headers.get('date') ?? '') || this.laatsteTijd;
    const tekst = await antwoord.text();
    if (antwoord.ok) return JSON.parse(tekst) as T;
    throw new Afwijzing(antwoord.status, codesIn(tekst), wat);
  }
}

function codesIn(tekst: string): string[] {
  try {
    const { code, fouten = [] } = JSON.parse(tekst) as Antwoord;
    return fouten.length > 0 ? fouten.map((f) => `${f.code} ${f.pad}`) : [code ?? 'ONBEKEND'];
  } catch {
    return ['GEEN_JSON'];
  }
}

import { setTimeout as pauze } from 'node:timers/promises';
import type { Fout } from '@estafette/contracts';
import { meld, Opdrachtfout } from '../terminal/index.js';

export interface Verzoek {
  readonly methode: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below `/api/v1`, beginning with a slash. */
  readonly pad: string;
  readonly mediatype?: string;
  readonly body?: string;
  /** False when doing it twice is not the same as doing it once. */
  readonly herhaalbaar?: boolean;
}

/** The hub understood the request and refuses it; the message is the Dutch `detail` of its problem+json. */
export class HubWeigering extends Opdrachtfout {
  constructor(
    readonly status: number,
    detail: string,
    readonly fouten: readonly Fout[],
  ) {
    super(detail);
  }
}

/** The hub is away for a while, or takes no work now. */
class HubBezet extends Opdrachtfout {
  constructor(
    oorzaak: string,
    readonly wachtMs: number,
  ) {
    super(`De hub geeft geen antwoord: ${oorzaak}.`);
  }
}

const MAX_POGINGEN = 5;
const WACHT_MS = 5_000;
const MAX_WACHT_MS = 60_000;
const ANTWOORD_MS = 120_000;

/** The public API, in the name of one partner. What can be repeated without harm is, when the hub is away. */
export class Hub {
  constructor(
    private readonly url: string,
    private readonly sleutel: string,
    private readonly wacht: (ms: number) => Promise<unknown> = pauze,
  ) {}

  /** The JSON of the answer. */
  async vraag<T>(verzoek: Verzoek): Promise<T> {
    for (let poging = 1; ; poging++) {
      try {
        return await this.vraagEenmaal<T>(verzoek);
      } catch (fout) {
        if (!(fout instanceof HubBezet) || poging === MAX_POGINGEN || verzoek.herhaalbaar === false) throw fout;
        meld(`${fout.message} Nog een keer over ${fout.wachtMs / 1000} s (poging ${poging} van ${MAX_POGINGEN}).`);
        await this.wacht(fout.wachtMs);
      }
    }
  }

  private async vraagEenmaal<T>({ methode, pad, mediatype = 'application/json', body }: Verzoek): Promise<T> {
    const { status, kopregels, tekst } = await this.stuur(pad, {
      method: methode,
      headers: {
        authorization: `Bearer ${this.sleutel}`,
        ...(body === undefined ? {} : { 'content-type': mediatype }),
      },
      ...(body === undefined ? {} : { body }),
    });
    const wachtMs = wachttijd(kopregels.get('retry-after'));
    if (status === 503) throw new HubBezet('hij is even niet beschikbaar', wachtMs);
    // A large file may ask more of the hub in a minute than was agreed.
    if (status === 429) throw new HubBezet('er komt even te veel tegelijk', wachtMs);
    const json = status === 204 ? {} : leesAntwoord(tekst);
    if (status >= 400) throw weigering(status, json);
    return json as T;
  }

  private async stuur(
    pad: string,
    verzoek: RequestInit,
  ): Promise<{ status: number; kopregels: Headers; tekst: string }> {
    try {
      const antwoord = await fetch(`${this.url}/api/v1${pad}`, {
        ...verzoek,
        signal: AbortSignal.timeout(ANTWOORD_MS),
      });
      return { status: antwoord.status, kopregels: antwoord.headers, tekst: await antwoord.text() };
    } catch (oorzaak) {
      throw new HubBezet(redenVan(oorzaak), WACHT_MS);
    }
  }
}

function redenVan(oorzaak: unknown): string {
  const { cause, message } = oorzaak as { cause?: { code?: unknown }; message?: unknown };
  return String(cause?.code ?? message ?? oorzaak);
}

/** Milliseconds to wait, from a `Retry-After` in seconds. */
function wachttijd(kop: string | null): number {
  const seconden = Number(kop ?? Number.NaN);
  return seconden >= 0 ? Math.min(seconden * 1000, MAX_WACHT_MS) : WACHT_MS;
}

function leesAntwoord(tekst: string): unknown {
  try {
    return JSON.parse(tekst) as unknown;
  } catch {
    throw new Opdrachtfout('Het antwoord van de hub is geen JSON. Draait er iets anders op dit adres?');
  }
}

type Probleem = { readonly detail?: string; readonly fouten?: readonly Fout[] };

function weigering(status: number, json: unknown): HubWeigering {
  const { detail = `De hub weigert dit (status ${status}).`, fouten } = (json ?? {}) as Probleem;
  return new HubWeigering(status, detail, fouten ?? [{ code: 'INTERNE_FOUT', pad: '', melding: detail }]);
}

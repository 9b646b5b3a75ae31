import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { lookup, type LookupAddress } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { Agent, request, type Dispatcher } from 'undici';
import { isOpenbaarAdres } from './openbaar-adres.js';

/** Exact `partner=host:port`s: where that partner may be reached although it is not public or not https, for a demo and tests. */
export const TOEGESTANE_ADRESSEN = Symbol('toegestaneAdressen');
/** The name by which the hub tells others who it is. */
export const OORSPRONG = Symbol('oorsprong');
/** Finds the addresses of a name; a test can put another one in its place. */
export const NAAMZOEKER = Symbol('naamzoeker');

export type Naamzoeker = (naam: string) => Promise<readonly LookupAddress[]>;

/** What came of sending something. An answer is hostile input: only its start is kept, as text. */
export type Antwoord =
  | { readonly soort: 'antwoord'; readonly status: number; readonly retryAfter?: string; readonly tekst: string }
  | { readonly soort: 'geen-antwoord'; readonly reden: string };

type GeenAntwoord = Extract<Antwoord, { soort: 'geen-antwoord' }>;
/** What an address said of itself. */
export type Koppen =
  | { readonly soort: 'antwoord'; readonly status: number; readonly koppen: Dispatcher.ResponseData['headers'] }
  | GeenAntwoord;

export interface Verzoek {
  readonly method: 'GET' | 'POST' | 'OPTIONS';
  readonly headers?: Record<string, string>;
  readonly body?: string;
  readonly signal: AbortSignal;
}

interface Gekregen {
  readonly soort: 'gekregen';
  readonly antwoord: Dispatcher.ResponseData;
  /** How its body begins. */
  readonly begonnen: string;
}

const MAX_URL = 2_000;
const BEWAAR_BYTES = 2_048;
const LEES_BYTES = 65_536;
// Names that a resolver of a private network answers for.
const BESLOTEN_NAAM = /(^|\.)(localhost|local|internal|intranet|lan|home|corp|private|arpa|onion|test|invalid)$/;

/** What holds for an address beside what holds for all. */
export interface Grens {
  /** This machine itself may be reached, without https: for a demo and for tests. */
  readonly loopback?: boolean;
  /** The short name of the partner whose address it is. */
  readonly partner?: string;
  /** Only these names may be reached, exactly as they stand here; absent: every public one. */
  readonly hosts?: readonly string[];
}

const DEZE_MACHINE = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** The one way out to addresses that partners gave: only to the public internet, and never further than asked. */
@Injectable()
export class Uitgang implements OnApplicationShutdown {
  private readonly bewaakt: Agent;
  private readonly vrij = new Agent();

  constructor(
    @Inject(TOEGESTANE_ADRESSEN) private readonly toegestaan: ReadonlySet<string>,
    @Inject(NAAMZOEKER) private readonly zoek: Naamzoeker,
  ) {
    // The check is on the address that is connected to, so a name that changes its answer gains nothing.
    this.bewaakt = new Agent({ connect: { lookup: bewaakteLookup(zoek) } });
  }

  onApplicationShutdown(): Promise<unknown> {
    return Promise.all([this.bewaakt.destroy(), this.vrij.destroy()]);
  }

  /** What is wrong with this address, in words for its owner; nothing when it may be used. Asks the DNS. */
  async bezwaar(tekst: string, grens: Grens = {}): Promise<string | undefined> {
    const bezwaar = this.bezwaarTegenVorm(tekst, grens);
    if (bezwaar) return bezwaar;
    const url = new URL(tekst);
    if (this.isToegestaan(url, grens) || isIP(kaal(url.hostname))) return undefined;
    try {
      const adressen = await this.zoek(url.hostname);
      return adressen.length > 0 && adressen.every(isOpenbaar) ? undefined : 'Het adres is niet openbaar.';
    } catch {
      return 'Wij kunnen de naam van de server niet vinden.';
    }
  }

  post(tekst: string, verzoek: Omit<Verzoek, 'method'>, grens: Grens): Promise<Antwoord> {
    return this.vraag(tekst, { ...verzoek, method: 'POST' }, BEWAAR_BYTES, grens);
  }

  /** Asks what an address allows. */
  async opties(tekst: string, verzoek: Omit<Verzoek, 'method'>, grens: Grens): Promise<Koppen> {
    const gekregen = await this.doe(tekst, { ...verzoek, method: 'OPTIONS' }, 0, grens);
    if (gekregen.soort === 'geen-antwoord') return gekregen;
    const { statusCode: status, headers: koppen } = gekregen.antwoord;
    return { soort: 'antwoord', status, koppen };
  }

  /** Reads what is there, up to 64 KB. */
  haal(tekst: string, signal: AbortSignal, grens: Grens = {}): Promise<Antwoord> {
    return this.vraag(tekst, { method: 'GET', signal }, LEES_BYTES, grens);
  }

  /** Reads the whole answer; one that is larger than `hoogstens` bytes is none. */
  async wissel(tekst: string, verzoek: Verzoek, hoogstens: number, grens: Grens): Promise<Antwoord> {
    const antwoord = await this.vraag(tekst, verzoek, hoogstens + 1, grens);
    const teGroot = antwoord.soort === 'antwoord' && Buffer.byteLength(antwoord.tekst) > hoogstens;
    return teGroot ? { soort: 'geen-antwoord', reden: 'Het antwoord is te groot.' } : antwoord;
  }

  private async vraag(tekst: string, verzoek: Verzoek, bewaar: number, grens: Grens = {}): Promise<Antwoord> {
    const gekregen = await this.doe(tekst, verzoek, bewaar, grens);
    if (gekregen.soort === 'geen-antwoord') return gekregen;
    const { antwoord, begonnen } = gekregen;
    return { soort: 'antwoord', status: antwoord.statusCode, ...retryAfter(antwoord), tekst: begonnen };
  }

  private async doe(
    tekst: string,
    verzoek: Verzoek,
    bewaar: number,
    grens: Grens = {},
  ): Promise<Gekregen | GeenAntwoord> {
    const bezwaar = this.bezwaarTegenVorm(tekst, grens);
    if (bezwaar) return { soort: 'geen-antwoord', reden: bezwaar };
    try {
      const dispatcher = this.isToegestaan(new URL(tekst), grens) ? this.vrij : this.bewaakt;
      // `request` does not follow redirects: they could lead anywhere.
      const antwoord = await request(tekst, { ...verzoek, dispatcher });
      return { soort: 'gekregen', antwoord, begonnen: await begin(antwoord, bewaar) };
    } catch (oorzaak) {
      return { soort: 'geen-antwoord', reden: redenVan(oorzaak, verzoek.signal) };
    }
  }

  private bezwaarTegenVorm(tekst: string, grens: Grens): string | undefined {
    const url = tekst.length <= MAX_URL && URL.canParse(tekst) ? new URL(tekst) : undefined;
    if (!url || !/^https?:$/.test(url.protocol)) return 'Dit is geen webadres.';
    if (url.username || url.password) return 'Zet geen naam of wachtwoord in het adres.';
    return this.isToegestaan(url, grens) ? undefined : bezwaarTegenHost(url, grens);
  }

  private isToegestaan(url: URL, { loopback = false, partner }: Grens): boolean {
    if (loopback && DEZE_MACHINE.test(url.hostname)) return true;
    return this.toegestaan.has(
      `${partner ?? ''}=${url.hostname}:${url.port || (url.protocol === 'https:' ? 443 : 80)}`,
    );
  }
}

/** The resolver of the machine. */
export const zoekInDns: Naamzoeker = (naam) =>
  new Promise((gevonden, mislukt) =>
    lookup(naam, { all: true }, (fout, adressen) => (fout ? mislukt(fout) : gevonden(adressen))),
  );

function bezwaarTegenHost(url: URL, { hosts }: Grens): string | undefined {
  if (url.protocol !== 'https:' || url.port !== '') return 'Het adres moet met https beginnen, zonder poortnummer.';
  if (!isOpenbareHost(kaal(url.hostname))) return 'Het adres is niet openbaar.';
  const genoemd = hosts?.includes(url.hostname) ?? true;
  return genoemd ? undefined : 'Deze host staat niet op de lijst van uw organisatie.';
}

class NietOpenbaar extends Error {}

function bewaakteLookup(zoek: Naamzoeker): LookupFunction {
  return (naam, opties, klaar) => {
    zoek(naam).then(
      (adressen) => {
        const [eerste] = adressen;
        if (!eerste || !adressen.every(isOpenbaar)) klaar(new NietOpenbaar(), '');
        else if (opties.all) klaar(null, [...adressen]);
        else klaar(null, eerste.address, eerste.family);
      },
      (fout: NodeJS.ErrnoException) => klaar(fout, ''),
    );
  };
}

const isOpenbaar = ({ address }: LookupAddress): boolean => isOpenbaarAdres(address);

function isOpenbareHost(host: string): boolean {
  if (isIP(host)) return isOpenbaarAdres(host);
  return /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(host) && !BESLOTEN_NAAM.test(host);
}

function kaal(hostname: string): string {
  return hostname.replace(/^\[|\]$/g, '');
}

function retryAfter({ headers }: Dispatcher.ResponseData): { retryAfter?: string } {
  const waarde = headers['retry-after'];
  return typeof waarde === 'string' ? { retryAfter: waarde } : {};
}

/** The status is the answer; a body that is too long, or never ends, changes nothing about it. */
async function begin({ body }: Dispatcher.ResponseData, bewaar: number): Promise<string> {
  const bewaard: Buffer[] = [];
  let gelezen = 0;
  try {
    for await (const deel of body as AsyncIterable<Buffer>) {
      if (gelezen < bewaar) bewaard.push(deel.subarray(0, bewaar - gelezen));
      gelezen += deel.length;
      if (gelezen >= Math.max(bewaar, LEES_BYTES)) break;
    }
  } catch {
    // Cut off: what came before is all there is.
  }
  // PostgreSQL cannot store U+0000.
  return new TextDecoder().decode(Buffer.concat(bewaard)).replaceAll('\u0000', '\uFFFD');
}

function redenVan(oorzaak: unknown, signal: AbortSignal): string {
  if (signal.aborted) return String(signal.reason);
  if (oorzaak instanceof NietOpenbaar) return 'Het adres is niet openbaar.';
  const { code, name } = oorzaak as { code?: string; name?: string };
  return `Geen verbinding (${code ?? name}).`;
}

import { Inject, Injectable } from '@nestjs/common';
import { schemakeurder } from '@estafette/contracts';
import { Uitgang } from '../../uitgang/index.js';
import { leesJson } from '../../web/index.js';
import type { Adres } from '../aansluiting/index.js';
import { contactmomenten, zoeksoorten, type Kant, type Zoeksoort } from '../contract/index.js';

/** Who asks, as the other side must hear it. */
export interface Koppen {
  readonly van: string;
  readonly naar: string;
  readonly via: string;
  /** Only a source is told. */
  readonly suwi?: boolean;
}

/** What the other side gave, or why it gave nothing. Matches that break the contract are left out. */
export type Buitenantwoord =
  | { readonly soort: 'matches'; readonly matches: readonly Match[]; readonly meer: boolean }
  | { readonly soort: 'geen'; readonly reden: string };

export type Detailantwoord =
  | { readonly soort: 'detail'; readonly detail: Match }
  | { readonly soort: 'limiet' }
  | { readonly soort: 'geen'; readonly reden: string };

export type Match = Readonly<Record<string, unknown>>;

const HOOGSTENS_BYTES = 16_777_216;
const VUM_ID = { type: 'string', pattern: '^[a-zA-Z0-9_.-]{1,500}$' };

const keurders = {
  werkzoekenden: {
    bron: schemakeurder(zoeksoorten.werkzoekenden.match()),
    uitwisseling: schemakeurder(zoeksoorten.werkzoekenden.match('vumID', VUM_ID)),
    detail: schemakeurder(zoeksoorten.werkzoekenden.detail()),
  },
  vacatures: {
    bron: schemakeurder(zoeksoorten.vacatures.match()),
    uitwisseling: schemakeurder(zoeksoorten.vacatures.match('vumID', VUM_ID)),
    detail: schemakeurder(zoeksoorten.vacatures.detail()),
  },
};
const keurContactmoment = schemakeurder(contactmomenten.match);

/** The line to sources and exchanges of others. What comes back is hostile until it fits the contract. */
@Injectable()
export class Buitenlijn {
  constructor(@Inject(Uitgang) private readonly uitgang: Uitgang) {}

  async zoek(
    adres: Adres,
    kant: Kant,
    soort: Zoeksoort | 'contactmomenten',
    vraagObject: object,
    koppen: Koppen,
    signal: AbortSignal,
  ): Promise<Buitenantwoord> {
    const collectie = soort === 'contactmomenten' ? contactmomenten.collectie : zoeksoorten[soort].collectie;
    const body = JSON.stringify({ vraagObject });
    const gelezen = await this.vraag('POST', `${adres.url}/${collectie}/matches`, adres, koppen, signal, body);
    if ('reden' in gelezen) return { soort: 'geen', reden: gelezen.reden };
    const { matches, maximumAantalResultatenBereikt } = gelezen.inhoud;
    if (!Array.isArray(matches)) return { soort: 'geen', reden: 'Het antwoord volgt het contract niet.' };
    const keur = soort === 'contactmomenten' ? keurContactmoment : keurders[soort][kant];
    const goed = (matches as Match[]).filter((match) => keur(match).length === 0);
    return { soort: 'matches', matches: goed, meer: maximumAantalResultatenBereikt === true };
  }

  /** `uitwisseling`: an exchange wraps the record, and names the source. */
  async detail(
    adres: Adres,
    kant: Kant,
    soort: Zoeksoort,
    id: string,
    koppen: Koppen,
    signal: AbortSignal,
  ): Promise<Detailantwoord> {
    const { collectie, enkelvoud } = zoeksoorten[soort];
    const url = `${adres.url}/${collectie}/${encodeURIComponent(id)}`;
    const gelezen = await this.vraag('GET', url, adres, koppen, signal);
    if ('reden' in gelezen)
      return gelezen.status === 429 ? { soort: 'limiet' } : { soort: 'geen', reden: gelezen.reden };
    const record = kant === 'bron' ? gelezen.inhoud : gelezen.inhoud[enkelvoud];
    if (keurders[soort].detail(record).length > 0) {
      return { soort: 'geen', reden: 'Het antwoord volgt het contract niet.' };
    }
    return { soort: 'detail', detail: gelezen.inhoud };
  }

  private async vraag(
    method: 'GET' | 'POST',
    url: string,
    { sleutel, partner }: Adres,
    koppen: Koppen,
    signal: AbortSignal,
    body?: string,
  ): Promise<{ readonly inhoud: Match } | { readonly reden: string; readonly status?: number }> {
    const headers = { ...alsKoppen(koppen), ...(sleutel === undefined ? {} : { authorization: `Bearer ${sleutel}` }) };
    const verzoek = { method, headers, signal, ...(body === undefined ? {} : { body }) };
    const antwoord = await this.uitgang.wissel(url, verzoek, HOOGSTENS_BYTES, { partner });
    if (antwoord.soort === 'geen-antwoord') return { reden: antwoord.reden };
    if (antwoord.status !== 200) return { reden: `Antwoord ${antwoord.status}.`, status: antwoord.status };
    const gelezen = leesJson(Buffer.from(antwoord.tekst));
    return 'waarde' in gelezen && isObject(gelezen.waarde)
      ? { inhoud: gelezen.waarde }
      : { reden: 'Het antwoord is geen JSON.' };
  }
}

function isObject(waarde: unknown): waarde is Match {
  return typeof waarde === 'object' && waarde !== null && !Array.isArray(waarde);
}

function alsKoppen({ van, naar, via, suwi }: Koppen): Record<string, string> {
  return {
    'content-type': 'application/json',
    'API-Version': '3.0.0',
    'X-VUM-berichtVersie': '3.0.0',
    'X-VUM-fromParty': van,
    'X-VUM-toParty': naar,
    'X-VUM-viaParty': via,
    ...(suwi === undefined ? {} : { 'X-VUM-SUWIparty': String(suwi) }),
  };
}

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Antwoord, Inhoud, NepPartner } from './neppartner.js';

/**
 * The published contracts and the example set of VUM. They carry no licence, so they lie beside the repository and not
 * in it: in `VUM_REFERENTIE`, or in ../shared/vum. What needs them is skipped, and said to be, where they are not.
 */
const MAP = process.env['VUM_REFERENTIE'] ?? fileURLToPath(new URL('../../../../shared/vum', import.meta.url));

export const heeftReferentie = existsSync(join(MAP, 'VUM-Bron-Vacatures.yaml'));

export const leesReferentie = (bestand: string): string => readFileSync(join(MAP, bestand), 'utf8');

export interface Postcode {
  readonly pc4: string;
  readonly plaats: string;
  readonly gemeente: string;
  readonly lat: number;
  readonly lon: number;
}

/** Every PC4 area of the country. */
export function postcodesVanNederland(): Postcode[] {
  const [kop = '', ...regels] = leesReferentie('../data/postcodes-nl.tsv').trim().split(/\r?\n/);
  const kolommen = kop.split('\t');
  return regels.map((regel) => {
    const delen = regel.split('\t');
    const veld = (naam: string) => delen[kolommen.indexOf(naam)] ?? '';
    return {
      pc4: veld('pc4'),
      plaats: veld('plaats'),
      gemeente: veld('gemeente'),
      lat: Number(veld('lat')),
      lon: Number(veld('lon')),
    };
  });
}

/** A system that speaks VUM to the hub: as a source is asked (`bron`), or as an exchange is. */
export class Vumvrager {
  constructor(
    readonly partner: NepPartner,
    private readonly voorvoegsel: '/vum/bron/v3' | '/vum/v3' = '/vum/bron/v3',
  ) {}

  koppen(anders: Record<string, string | undefined> = {}): Record<string, string> {
    const alle = {
      'API-Version': '3.0.0',
      'X-VUM-berichtVersie': '3.0.0',
      'X-VUM-fromParty': this.partner.oin,
      'X-VUM-toParty': '00000099000000000009',
      'X-VUM-viaParty': this.partner.oin,
      ...(this.voorvoegsel === '/vum/bron/v3' ? { 'X-VUM-SUWIparty': 'true' } : {}),
      ...anders,
    };
    return Object.fromEntries(Object.entries(alle).filter((kop): kop is [string, string] => kop[1] !== undefined));
  }

  zoek(collectie: string, vraagObject: Inhoud, koppen: Record<string, string | undefined> = {}): Promise<Antwoord> {
    return this.stuur(collectie, JSON.stringify({ vraagObject }), koppen);
  }

  stuur(collectie: string, inhoud: string, koppen: Record<string, string | undefined> = {}): Promise<Antwoord> {
    const pad = `${this.voorvoegsel}/${collectie}/matches`;
    return this.partner.vraag('POST', pad, inhoud, 'application/json', this.koppen(koppen));
  }

  detail(collectie: string, id: string, koppen: Record<string, string | undefined> = {}): Promise<Antwoord> {
    const pad = `${this.voorvoegsel}/${collectie}/${encodeURIComponent(id)}`;
    return this.partner.vraag('GET', pad, undefined, undefined, this.koppen(koppen));
  }
}

export const gebied = (postcode: string, afstand: number): Inhoud => ({ selectiegebied: { postcode, afstand } });

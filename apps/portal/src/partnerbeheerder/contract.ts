import { kort } from './woorden.js';

interface Versie {
  readonly versie: string;
  readonly adres: string;
}

/** The types of bericht behind the addresses of their schemas, /schemas/<type>/<version>.json, newest version first. */
export function perNaam(adressen: readonly string[]): { readonly naam: string; readonly versies: readonly Versie[] }[] {
  const namen = new Map<string, Versie[]>();
  for (const adres of adressen) {
    const [type = '', bestand = ''] = adres.split('/').slice(-2);
    const naam = kort(type);
    namen.set(naam, [{ versie: bestand.replace('.json', ''), adres }, ...(namen.get(naam) ?? [])]);
  }
  return [...namen].map(([naam, versies]) => ({ naam, versies }));
}

/** A heading of the page of a bericht, and the fields below it: name, whether it must be there, what it holds. */
interface Blok {
  readonly kop: string;
  readonly velden: readonly (readonly string[])[];
}

/** What the page of a bericht in the documents says. */
export interface Contract {
  readonly uitleg: string;
  readonly blokken: readonly Blok[];
  readonly voorbeeld: string | undefined;
}

/** Reads the page that is made of the contract (docs/berichten). */
export function leesContract(tekst: string): Contract {
  const [kop = '', ...rest] = tekst.split(/\n#{2,3} /);
  return {
    uitleg: zonderOpmaak(kop.split(/\n{2,}/)[1] ?? ''),
    blokken: rest.map(leesBlok).filter(({ velden }) => velden.length > 0),
    voorbeeld: /```json\n([\s\S]*?)\n```/.exec(tekst)?.[1],
  };
}

function leesBlok(tekst: string): Blok {
  const [kop = '', ...regels] = tekst.split('\n');
  const rijen = regels.filter((regel) => /^\|.*\|$/.test(regel)).slice(2);
  return {
    kop,
    velden: rijen.map((rij) =>
      rij
        .slice(1, -1)
        .split(/(?<!\\)\|/)
        .map(zonderOpmaak),
    ),
  };
}

const zonderOpmaak = (tekst: string): string =>
  tekst
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[`*]|\\(?=\|)/g, '')
    .replace(/\s+/g, ' ')
    .trim();

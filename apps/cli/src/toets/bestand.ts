import { readFile } from 'node:fs/promises';
import { isDeepStrictEqual } from 'node:util';
import { fout, type Fout } from '@estafette/contracts';
import { Opdrachtfout } from '../terminal/index.js';
import { keurBericht, oordeel, type Afzender, type Oordeel } from './keuring.js';
import { alsRegels, maakVerslag, type Verslag, type Verslagregel } from './verslag.js';

const MAX_BYTES = 65_536;

interface Gelezen {
  readonly waarde: unknown;
  readonly bytes: number;
}

/** Judges a file of berichten: one, a JSON list, or one on each line. Throws an `Opdrachtfout` when it cannot be read. */
export async function toetsBestand(bestand: string, afzender: Afzender): Promise<Verslag> {
  const berichten = ontleed(await lees(bestand));
  const reeks = new Reeks();
  const regels = berichten.flatMap((bericht, i): Verslagregel[] => {
    const wat = naamVan(bericht, i);
    if ('fouten' in bericht) return alsRegels(wat, undefined, [oordeel('json', bericht.fouten)]);
    const { waarde, bytes } = bericht;
    const vorm = [oordeel('omvang', bytes > MAX_BYTES ? [fout('TE_GROOT', '')] : []), oordeel('json', [])];
    return alsRegels(wat, waarde, [...vorm, ...keurBericht(waarde, afzender), ...reeks.volgende(waarde)]);
  });
  return maakVerslag(berichten.length, regels);
}

async function lees(bestand: string): Promise<string> {
  const bytes = await readFile(bestand).catch(() => {
    throw new Opdrachtfout(`${bestand} is niet te lezen.`);
  });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Opdrachtfout(`${bestand} is geen UTF-8. Bewaar het bestand als UTF-8.`);
  }
}

function ontleed(tekst: string): (Gelezen | { readonly fouten: readonly Fout[] })[] {
  const geheel = probeer(tekst);
  if (geheel) {
    const lijst = Array.isArray(geheel.waarde) ? (geheel.waarde as unknown[]) : [geheel.waarde];
    return lijst.map((waarde) => ({ waarde, bytes: Buffer.byteLength(JSON.stringify(waarde)) }));
  }
  const regels = tekst.split(/\r?\n/).filter((regel) => regel.trim() !== '');
  // Not one on each line either: then the whole is one bericht that is no JSON.
  const perRegel = regels.length > 1 && probeer(regels[0]!) ? regels : [tekst];
  return perRegel.map((regel) => {
    const gelezen = probeer(regel);
    return gelezen ? { ...gelezen, bytes: Buffer.byteLength(regel) } : { fouten: [fout('JSON_ONGELDIG', '')] };
  });
}

function probeer(tekst: string): { readonly waarde: unknown } | undefined {
  try {
    return { waarde: JSON.parse(tekst) as unknown };
  } catch {
    return undefined;
  }
}

function naamVan(bericht: Gelezen | object, plaats: number): string {
  const { id } = ('waarde' in bericht ? (bericht.waarde ?? {}) : {}) as { readonly id?: unknown };
  return typeof id === 'string' ? id : `bericht ${plaats + 1}`;
}

/** The rules that look at what came before. */
class Reeks {
  private readonly perId = new Map<string, unknown>();
  private readonly perOnderwerp = new Map<string, bigint>();

  volgende(waarde: unknown): Oordeel[] {
    const { id, source, subject, sequence } = (waarde ?? {}) as Record<string, unknown>;
    return [
      oordeel('uniek', this.keurId(`${String(source)} ${String(id)}`, waarde)),
      oordeel('volgorde', this.keurVolgorde(`${String(source)} ${String(subject)}`, sequence)),
    ];
  }

  private keurId(sleutel: string, waarde: unknown): Fout[] {
    const eerder = this.perId.get(sleutel);
    this.perId.set(sleutel, waarde);
    return eerder !== undefined && !isDeepStrictEqual(eerder, waarde) ? [fout('ID_HERGEBRUIKT', 'id')] : [];
  }

  private keurVolgorde(sleutel: string, sequence: unknown): Fout[] {
    if (typeof sequence !== 'string' || !/^[1-9][0-9]{0,17}$/.test(sequence)) return [];
    const [nu, vorige] = [BigInt(sequence), this.perOnderwerp.get(sleutel)];
    this.perOnderwerp.set(sleutel, nu);
    return vorige !== undefined && nu < vorige
      ? [fout('PATROON_ONJUIST', 'sequence', `Verwacht: ${vorige} of hoger.`)]
      : [];
  }
}

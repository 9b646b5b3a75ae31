import { createHash } from 'node:crypto';
import { fout, TYPE_VOORVOEGSEL, type FoutCode } from '@estafette/contracts';
import type { Afgekeurd, Bronrecord } from './formaat.js';

/** A record as it goes over the line: one CloudEvent. */
export interface Zendklaar {
  readonly nummer: number;
  readonly id: string;
  readonly json: string;
  /** The length of `json` in UTF-8. */
  readonly bytes: number;
  readonly celVan?: Bronrecord['celVan'];
}

const MAX_BYTES = 65_536;
/** The hub reads 32 levels; the batch and the event take two of them. */
const MAX_DIEPTE = 30;

/** Makes berichten of the records of one file. */
export class Berichtenmaker {
  private readonly keren = new Map<string, number>();

  constructor(
    private readonly formaat: string,
    private readonly source: string,
  ) {}

  /** The same file always gives the same ids, so that the hub knows what it has seen before. */
  maak(record: Bronrecord): Zendklaar | Afgekeurd {
    const { nummer, id, berichttype, data, celVan } = record;
    // One bottomless record would spoil the batch that it travels in.
    if (isDieper(data, MAX_DIEPTE)) return afgekeurd(record, 'TE_DIEP');
    const event = {
      specversion: '1.0',
      id: this.berichtId(record),
      source: this.source,
      type: TYPE_VOORVOEGSEL + berichttype,
      datacontenttype: 'application/json',
      data,
    };
    const json = JSON.stringify(event);
    const bytes = Buffer.byteLength(json);
    if (bytes > MAX_BYTES) return afgekeurd(record, 'TE_GROOT');
    return { nummer, id, json, bytes, ...(celVan ? { celVan } : {}) };
  }

  /** A hash, because the id of a bericht ends up in logs, where the number of a client may not. */
  private berichtId({ id, data }: Bronrecord): string {
    const inhoud = createHash('sha256')
      .update(JSON.stringify([this.formaat, id, canoniek(data)]))
      .digest('hex');
    const keer = (this.keren.get(inhoud) ?? 0) + 1;
    this.keren.set(inhoud, keer);
    // In a file that says A, B and A again about one person the second A is news.
    return keer === 1 ? `importeer-${inhoud}` : `importeer-${inhoud}-${keer}`;
  }
}

function afgekeurd({ nummer, id }: Bronrecord, code: FoutCode): Afgekeurd {
  return { nummer, id, fouten: [fout(code, '')] };
}

function isDieper(waarde: unknown, diepte: number): boolean {
  if (typeof waarde !== 'object' || waarde === null) return false;
  return diepte === 0 || Object.values(waarde).some((deel) => isDieper(deel, diepte - 1));
}

/** JSON in which the order of the fields does not count, as the hub compares berichten too. */
function canoniek(waarde: unknown): string {
  return JSON.stringify(waarde, (_naam, deel: unknown) =>
    typeof deel === 'object' && deel !== null && !Array.isArray(deel)
      ? Object.fromEntries(Object.entries(deel).sort(([a], [b]) => (a < b ? -1 : 1)))
      : deel,
  );
}

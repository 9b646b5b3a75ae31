import { fout, vanBinair } from '@estafette/contracts';
import type { IncomingHttpHeaders } from 'node:http';
import { keurTekens, leesJson, ontleedJson, Weigering, type GelezenJson } from '../web/index.js';
import type { RuwBericht } from './ruw-bericht.js';

/** How a request carries berichten: one in its body, one spread over headers and body, or a list. */
export type Zending =
  | { readonly soort: 'een'; readonly bericht: RuwBericht }
  | { readonly soort: 'batch'; readonly berichten: readonly RuwBericht[] };

const MAX_BERICHT_BYTES = 65_536;
const MAX_BATCH = 200;

/** Reads the three content modes of the CloudEvents HTTP binding. */
export function leesZending(kopregels: IncomingHttpHeaders, bytes: Buffer): Zending {
  const mediatype = (kopregels['content-type'] ?? '').split(';')[0]!.trim().toLowerCase();
  if (mediatype === 'application/cloudevents+json') return { soort: 'een', bericht: begrens(bytes, leesJson(bytes)) };
  if (mediatype === 'application/json' && 'ce-specversion' in kopregels) {
    return { soort: 'een', bericht: begrens(bytes, binair(kopregels, leesJson(bytes))) };
  }
  if (mediatype === 'application/cloudevents-batch+json') return leesBatch(bytes);
  throw Weigering.van('MEDIATYPE_ONBEKEND');
}

function binair(kopregels: IncomingHttpHeaders, gelezen: GelezenJson): GelezenJson {
  return 'fouten' in gelezen ? gelezen : keurTekens(vanBinair(kopregels, gelezen.waarde));
}

function leesBatch(bytes: Buffer): Zending {
  const gelezen = ontleedJson(bytes);
  if ('fouten' in gelezen) return { soort: 'een', bericht: { bytes, gelezen } };
  const { waarde } = gelezen;
  if (!Array.isArray(waarde)) {
    return {
      soort: 'een',
      bericht: { bytes, gelezen: { fouten: [fout('TYPE_ONJUIST', '', 'Verwacht: een lijst van CloudEvents.')] } },
    };
  }
  if (waarde.length === 0) throw Weigering.van('BATCH_LEEG');
  if (waarde.length > MAX_BATCH) throw Weigering.van('BATCH_TE_LANG');
  return { soort: 'batch', berichten: waarde.map(alsRuw) };
}

function alsRuw(event: unknown): RuwBericht {
  const bytes = Buffer.from(JSON.stringify(event));
  return begrens(bytes, keurTekens(event));
}

function begrens(bytes: Buffer, gelezen: GelezenJson): RuwBericht {
  return { bytes, gelezen: bytes.length > MAX_BERICHT_BYTES ? { fouten: [fout('TE_GROOT', '')] } : gelezen };
}

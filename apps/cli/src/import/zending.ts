import { HubWeigering, type Hub } from '../hub/index.js';
import type { Fout } from '@estafette/contracts';
import { Opdrachtfout } from '../terminal/index.js';
import { alsJsonLijst } from './batches.js';
import type { Zendklaar } from './bericht.js';

/** What became of one bericht. */
export interface Uitkomst {
  readonly bericht: Zendklaar;
  readonly opgenomen: boolean;
  readonly fouten: readonly Fout[];
}

interface Batchantwoord {
  readonly uitkomsten: readonly { readonly status: string; readonly fouten?: readonly Fout[] }[];
}

/** Unreadable, too large, or a fault of the hub itself: one bericht can cause it and refuse all that travel along. */
const OM_INHOUD: ReadonlySet<number> = new Set([400, 413, 500]);

/** Sends a batch. When the hub refuses it as a whole, each bericht goes by itself, so that only the bad one stays out. */
export async function zendBatch(hub: Hub, batch: readonly Zendklaar[]): Promise<readonly Uitkomst[]> {
  try {
    return await zendSamen(hub, batch);
  } catch (fout) {
    if (!(fout instanceof HubWeigering) || !OM_INHOUD.has(fout.status)) throw fout;
    return batch.length === 1
      ? [{ bericht: batch[0]!, opgenomen: false, fouten: fout.fouten }]
      : zendEenVoorEen(hub, batch);
  }
}

async function zendEenVoorEen(hub: Hub, batch: readonly Zendklaar[]): Promise<readonly Uitkomst[]> {
  const uitkomsten: Uitkomst[] = [];
  for (const bericht of batch) uitkomsten.push(...(await zendBatch(hub, [bericht])));
  return uitkomsten;
}

async function zendSamen(hub: Hub, batch: readonly Zendklaar[]): Promise<readonly Uitkomst[]> {
  const { uitkomsten } = await hub.vraag<Batchantwoord>({
    methode: 'POST',
    pad: '/berichten',
    mediatype: 'application/cloudevents-batch+json',
    body: alsJsonLijst(batch),
  });
  if (uitkomsten?.length !== batch.length) throw new Opdrachtfout('De hub antwoordt niet op elk bericht van de batch.');
  return uitkomsten.map(({ status, fouten = [] }, plaats) => ({
    bericht: batch[plaats]!,
    opgenomen: status === 'verwerkt',
    fouten,
  }));
}

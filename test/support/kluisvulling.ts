import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { blindeIndex, ontsleutel, versleutel } from '@estafette/hub/kluis/versleuteling';
import { maakBsn } from './bsn.js';

export interface Ingevuld {
  readonly inwonerId: string;
  readonly bsn: string;
}

interface Sleutel {
  readonly versie: number;
  readonly geheim: Buffer;
}

const PER_KEER = 10_000;
/** Far from the BSNs that the partners of a test or drill send themselves. */
const EERSTE = 1_000_000;

/** Puts people in the vault, known to W&I, as the hub would have done: through the API that takes long. */
export async function vulKluis(hoofdsleutel: Buffer, beheerder: string, aantal: number): Promise<Ingevuld[]> {
  const client = new pg.Client({ connectionString: beheerder });
  await client.connect();
  try {
    const sleutels = await nieuwste(client, hoofdsleutel);
    const alle = Array.from({ length: aantal }, (_, n) => ({ inwonerId: randomUUID(), bsn: maakBsn(EERSTE + n) }));
    for (let n = 0; n < aantal; n += PER_KEER) await legIn(client, sleutels, alle.slice(n, n + PER_KEER));
    return alle;
  } finally {
    await client.end();
  }
}

async function nieuwste(client: pg.Client, hoofdsleutel: Buffer): Promise<{ gegevens: Sleutel; index: Sleutel }> {
  const { rows } = await client.query<{ soort: string; versie: number; verpakt: Buffer }>(
    'select distinct on (soort) soort, versie, verpakt from kluis.sleutel order by soort, versie desc',
  );
  const per = new Map(rows.map((r) => [r.soort, { versie: r.versie, geheim: pakUit(hoofdsleutel, r) }]));
  return { gegevens: per.get('gegevens')!, index: per.get('index')! };
}

function pakUit(hoofdsleutel: Buffer, { versie, verpakt }: { versie: number; verpakt: Buffer }): Buffer {
  return ontsleutel(hoofdsleutel, `kluis.sleutel|verpakt|${versie}|hoofdsleutel`, verpakt);
}

async function legIn(
  client: pg.Client,
  { gegevens, index }: { gegevens: Sleutel; index: Sleutel },
  mensen: readonly Ingevuld[],
): Promise<void> {
  const ids = mensen.map((m) => m.inwonerId);
  const inhoud = mensen.map(({ inwonerId, bsn }) =>
    versleutel(gegevens.geheim, `kluis.gegeven|bsn|${inwonerId}|${gegevens.versie}`, Buffer.from(JSON.stringify(bsn))),
  );
  const waarden = mensen.map(({ bsn }) => blindeIndex(index.geheim, bsn));
  await client.query('insert into hub.inwoner (id) select unnest($1::uuid[])', [ids]);
  await client.query(
    `insert into hub.binding (inwoner_id, partner_id, grond, bron_id)
     select i, p.id, 'aanlevering', p.id from unnest($1::uuid[]) as i, hub.partner p where p.naam = 'wi'`,
    [ids],
  );
  await client.query(
    `insert into kluis.gegeven (soort, eigenaar_id, sleutel, inhoud)
     select 'bsn', i, $1, v from unnest($2::uuid[], $3::bytea[]) as n (i, v)`,
    [gegevens.versie, ids, inhoud],
  );
  await client.query(
    `insert into kluis.bsn_index (sleutel, waarde, inwoner_id)
     select $1, v, i from unnest($2::uuid[], $3::bytea[]) as n (i, v)`,
    [index.versie, ids, waarden],
  );
}

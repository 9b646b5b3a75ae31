import { readFileSync } from 'node:fs';
import type { Partnersoort } from '@estafette/contracts';
import type { EntityManager } from '@estafette/persistence';
import { hashVan } from '../toegang/index.js';

/** The partners of a region with their teams and people, as data. */
export interface Regio {
  readonly regio: string;
  readonly partners: readonly Regiopartner[];
}

interface Regiopartner {
  readonly naam: string;
  readonly weergavenaam: string;
  readonly soort: Partnersoort;
  readonly oin: string;
  readonly teams: readonly { readonly naam: string; readonly weergavenaam: string }[];
  readonly medewerkers: readonly { readonly code: string; readonly naam: string }[];
}

export function leesRegio(bestand: URL): Regio {
  return JSON.parse(readFileSync(bestand, 'utf8')) as Regio;
}

/** Makes the partners of a region known. What is there already stays as it was changed since. */
export async function richtIn(em: EntityManager, regio: Regio): Promise<void> {
  for (const partner of regio.partners) {
    await em.query(
      `insert into hub.partner (naam, weergavenaam, soort, oin) values ($1, $2, $3, $4) on conflict (naam) do nothing`,
      [partner.naam, partner.weergavenaam, partner.soort, partner.oin],
    );
    await em.query(
      `insert into hub.team (partner_id, naam, weergavenaam)
       select p.id, t.naam, t.weergavenaam from hub.partner p, jsonb_to_recordset($2) as t (naam text, weergavenaam text)
        where p.naam = $1 on conflict do nothing`,
      [partner.naam, JSON.stringify(partner.teams)],
    );
    await em.query(
      `insert into hub.medewerker (partner_id, code, naam)
       select p.id, m.code, m.naam from hub.partner p, jsonb_to_recordset($2) as m (code text, naam text)
        where p.naam = $1 on conflict do nothing`,
      [partner.naam, JSON.stringify(partner.medewerkers)],
    );
  }
}

/** Lets each of these keys in, for the partner it belongs to. */
export async function laatSleutelsToe(em: EntityManager, sleutels: Readonly<Record<string, string>>): Promise<void> {
  for (const [naam, sleutel] of Object.entries(sleutels)) {
    await em.query(
      `insert into hub.sleutel (partner_id, hash) select id, $2 from hub.partner where naam = $1
       on conflict (hash) do nothing`,
      [naam, hashVan(sleutel)],
    );
  }
}

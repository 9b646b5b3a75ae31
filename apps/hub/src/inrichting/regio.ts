import { readFileSync } from 'node:fs';
import type { Partnersoort } from '@estafette/contracts';
import type { EntityManager } from '@estafette/persistence';
import { beginAfspraak } from '../afspraak/index.js';
import type { Rolnaam } from '../partner/index.js';
import { hashVan, herkenningVan } from '../toegang/index.js';

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
  readonly teams: readonly Regioteam[];
  readonly medewerkers: readonly Regiomedewerker[];
}

interface Regioteam {
  readonly naam: string;
  readonly weergavenaam: string;
  readonly telefoon?: string;
  readonly diensten?: readonly string[];
}

interface Regiomedewerker {
  readonly code: string;
  readonly naam: string;
  /** Absent: the role that comes with the kind of organisation. */
  readonly rollen?: readonly Rolnaam[];
  readonly teams?: readonly string[];
  readonly telefoon?: string;
  readonly email?: string;
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
    const [{ id }] = await em.query<[{ id: string }]>(`select id from hub.partner where naam = $1`, [partner.naam]);
    await beginAfspraak(em, id, partner.soort);
    await em.query(
      `insert into hub.team (partner_id, naam, weergavenaam, telefoon, diensten)
       select p.id, t.naam, t.weergavenaam, t.telefoon, coalesce(t.diensten, '{}')
         from hub.partner p, jsonb_to_recordset($2) as t (naam text, weergavenaam text, telefoon text, diensten text[])
        where p.naam = $1 on conflict do nothing`,
      [partner.naam, JSON.stringify(partner.teams)],
    );
    await richtMedewerkersIn(em, partner);
  }
}

// Roles and teams come with a newcomer only: later on the partner decides.
async function richtMedewerkersIn(em: EntityManager, { naam, medewerkers }: Regiopartner): Promise<void> {
  await em.query(
    `with gegeven as (
       select p.id as partner_id, m.* from hub.partner p,
              jsonb_to_recordset($2) as m (code text, naam text, telefoon text, email text, rollen text[], teams text[])
        where p.naam = $1),
     nieuw as (
       insert into hub.medewerker (partner_id, code, naam, telefoon, email)
       select partner_id, code, naam, telefoon, email from gegeven
       on conflict do nothing returning id, partner_id, code),
     rol as (
       insert into hub.medewerker_rol (partner_id, medewerker_id, rol)
       select n.partner_id, n.id, r from nieuw n join gegeven g using (code), unnest(g.rollen) as r)
     insert into hub.medewerker_team (partner_id, medewerker_id, team_id)
     select n.partner_id, n.id, t.id from nieuw n join gegeven g using (code)
       join hub.team t on t.partner_id = n.partner_id and t.naam = any(g.teams)`,
    [naam, JSON.stringify(medewerkers)],
  );
}

/**
 * Lets each of these keys in, for the partner it belongs to, for a year from now. One that was revoked stays so; one
 * of an earlier file makes place.
 */
export async function laatSleutelsToe(em: EntityManager, sleutels: Readonly<Record<string, string>>): Promise<void> {
  for (const [naam, sleutel] of Object.entries(sleutels)) {
    await em.query(
      `update hub.sleutel s set ingetrokken_op = now() from hub.partner p
        where p.id = s.partner_id and p.naam = $1 and s.hash <> $2 and s.omschrijving = $3 and s.ingetrokken_op is null`,
      [naam, hashVan(sleutel), UIT_BESTAND],
    );
    await em.query(
      `insert into hub.sleutel (partner_id, hash, herkenning, omschrijving, verloopt_op)
       select p.id, $2, $3, $4, now() + interval '365 days' from hub.partner p
        where p.naam = $1 and (select count(*) from hub.sleutel s where s.partner_id = p.id and s.hash <> $2
                                  and s.ingetrokken_op is null and s.verloopt_op > now()) < 2
       on conflict (hash) do update set verloopt_op = excluded.verloopt_op
         where sleutel.verloopt_op < excluded.verloopt_op - interval '30 days'`,
      [naam, hashVan(sleutel), herkenningVan(sleutel), UIT_BESTAND],
    );
  }
}

const UIT_BESTAND = 'sleutels.json';

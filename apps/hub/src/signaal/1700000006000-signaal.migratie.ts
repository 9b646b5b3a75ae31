import { rijbeveiliging, type MigrationInterface, type QueryRunner } from '@estafette/persistence';

// `besloten` is between the owner and who has the regie; of a partner's connection also those hear whose berichten wait.
const ZICHTBAAR = `
  hub.is_systeem_van(eigenaar_partner_id)
  or (eigenaar_partner_id = hub.huidige_partner() and (
        eigenaar_id = hub.huidige_medewerker() or hub.zit_in(eigenaar_team_id)
        or coalesce(eigenaar_id, eigenaar_team_id) is null))
  or hub.heeft_regie(inwoner_id)
  or (not besloten and exists (select 1 from hub.overdracht o where o.id = overdracht_id))
  or (onderwerp_soort = 'partner' and (
        exists (select 1 from hub.partner p where p.id = hub.huidige_partner() and p.soort = 'beheer')
        or exists (select 1 from hub.levering l where l.partner_id = onderwerp_id and l.status = 'open'
                    and l.afzender_id = hub.huidige_partner())))`;

const SIGNAAL = `
create table hub.signaal (
  id uuid primary key default uuidv7(),
  code text not null,
  onderwerp_soort text not null check (onderwerp_soort in ('overdracht', 'inwoner', 'partner', 'voorstel', 'plaatsing', 'vacature')),
  onderwerp_id uuid not null,
  overdracht_id uuid references hub.overdracht,
  inwoner_id uuid references hub.inwoner,
  oorzaak text not null,
  ernst text not null,
  besloten boolean not null,
  zin text not null,
  vervolgstappen jsonb not null,
  eigenaar_partner_id uuid not null references hub.partner,
  eigenaar_team_id uuid references hub.team,
  eigenaar_id uuid references hub.medewerker,
  geopend_op timestamptz not null,
  onder_id uuid references hub.signaal,
  verteld_op timestamptz,
  niveau text not null default 'eigenaar' check (niveau in ('eigenaar', 'regisseur', 'ketenregisseur')),
  beurt_op timestamptz,
  geparkeerd_tot date,
  parkeerreden text,
  opgelost_op timestamptz,
  opgelost_zin text,
  unique (code, onderwerp_soort, onderwerp_id, oorzaak)
);
create index on hub.signaal (overdracht_id) where opgelost_op is null;
create index on hub.signaal (inwoner_id) where opgelost_op is null;
create index on hub.signaal (beurt_op) where opgelost_op is null and beurt_op is not null;
create index on hub.signaal (onder_id) where opgelost_op is null and onder_id is not null;
create index on hub.signaal (eigenaar_id, id) where opgelost_op is null;
create index on hub.signaal (eigenaar_partner_id, id) where opgelost_op is null;
create index on hub.signaal (eigenaar_partner_id, verteld_op);
create index on hub.signaal (onderwerp_soort) where opgelost_op is null and onderwerp_soort = 'partner';
${rijbeveiliging('hub.signaal', ZICHTBAAR)}
grant select, insert, update on hub.signaal to estafette_hub;`;

const PER_OVERDRACHT = `
create view hub.geldend_signaal with (security_invoker = true) as
  select s.id, s.code, s.ernst, s.onderwerp_soort, s.overdracht_id, s.inwoner_id
    from hub.signaal s where s.opgelost_op is null and s.verteld_op is not null;
grant select on hub.geldend_signaal to estafette_hub;
create view hub.overdracht_stuk with (security_invoker = true) as
  select b.onderwerp_id as overdracht_id, s.code, s.id as signaal_id
    from hub.signaal s join hub.levering l on l.partner_id = s.onderwerp_id and l.status in ('open', 'mislukt', 'apart')
    join hub.bericht b on b.id = l.bericht_id and b.onderwerp_soort = 'overdracht'
   where s.opgelost_op is null and s.onderwerp_soort = 'partner';
grant select on hub.overdracht_stuk to estafette_hub;
create view hub.overdracht_signaal with (security_invoker = true) as
  select s.overdracht_id, s.code, s.id as signaal_id from hub.geldend_signaal s where s.overdracht_id is not null
  union all
  select o.id, s.code, s.id from hub.geldend_signaal s join hub.overdracht o on o.inwoner_id = s.inwoner_id
   where s.onderwerp_soort = 'inwoner'
  union all
  select k.overdracht_id, k.code, k.signaal_id from hub.overdracht_stuk k;
grant select on hub.overdracht_signaal to estafette_hub;`;

/**
 * A signaal is raised once per code, about whom or what, and cause; when the cause is gone it closes and says why. Until
 * `verteld_op` nobody hears it: it hangs under another one (`onder_id`), or its owner has enough for today. On `beurt_op`
 * something must be done with it: tell it, or let it escalate to the next `niveau`.
 * What counts is in `geldend_signaal`; `overdracht_signaal` tells which of those touch an overdracht: its own, those of its
 * inwoner, and of a partner that does not get it.
 */
export class Signaal1700000006000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(SIGNAAL);
    await q.query(PER_OVERDRACHT);
  }

  async down(): Promise<void> {
    throw new Error('A migration is never undone; write a new one.');
  }
}

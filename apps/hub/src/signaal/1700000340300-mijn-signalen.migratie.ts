import type { MigrationInterface, QueryRunner } from '@estafette/persistence';

/** Looks past row-level security to find them; which of them somebody may see, that decides in the list itself. */
const MIJN = `
create index on hub.signaal (eigenaar_team_id) where opgelost_op is null and eigenaar_id is null;
create function hub.mijn_signalen() returns uuid[]
  language plpgsql stable security definer set search_path = '' as $$
declare
  ik uuid := hub.huidige_medewerker();
  mijn_overdrachten uuid[] := hub.mijn_overdrachten();
  wie text := current_setting('estafette.wie', true);
  gevonden uuid[];
begin
  perform set_config('estafette.wie', 'hub', true);
  gevonden := array(
    select s.id from hub.signaal s
     where s.inwoner_id = any(array(select i.id from hub.inwoner i where i.aan_zet_id = ik)) and s.opgelost_op is null
    union select s.id from hub.signaal s where s.overdracht_id = any(mijn_overdrachten) and s.opgelost_op is null
    union select s.id from hub.signaal s where s.eigenaar_id = ik and s.opgelost_op is null
    union select s.id from hub.medewerker_team t
            join hub.signaal s on s.eigenaar_team_id = t.team_id
           where t.medewerker_id = ik and s.eigenaar_id is null and s.opgelost_op is null);
  perform set_config('estafette.wie', wie, true);
  return gevonden;
end $$;`;

/** What is open about the own inwoners, whoever must act, about the own overdrachten, and what one must act on. */
export class MijnSignalen1700000340300 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(MIJN);
  }

  async down(): Promise<void> {
    throw new Error('A migration is never undone; write a new one.');
  }
}

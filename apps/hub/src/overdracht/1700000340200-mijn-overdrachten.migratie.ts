import type { MigrationInterface, QueryRunner } from '@estafette/persistence';

/** Looks past row-level security to find them; which of them somebody may see, that decides in the list itself. */
const MIJN = `
create function hub.mijn_overdrachten() returns uuid[]
  language plpgsql stable security definer set search_path = '' as $$
declare
  ik uuid := hub.huidige_medewerker();
  wie text := current_setting('estafette.wie', true);
  gevonden uuid[];
begin
  perform set_config('estafette.wie', 'hub', true);
  gevonden := array(
    select o.id from hub.inwoner i join hub.overdracht o on o.inwoner_id = i.id where i.aan_zet_id = ik
    union select o.id from hub.overdracht o where o.gever_id = ik
    union select o.id from hub.overdracht o where o.behandelaar_id = ik
    union select o.id from hub.overdracht o where o.stokhouder_id = ik
    union select o.id from hub.medewerker_team t join hub.overdracht o on o.naar_team_id = t.team_id
           where t.medewerker_id = ik and o.behandelaar_id is null and o.beeindigd_op is null);
  perform set_config('estafette.wie', wie, true);
  return gevonden;
end $$;`;

/** What somebody begins the day with: the own inwoners, what she offered, treats or holds, and what her team must take up. */
export class MijnOverdrachten1700000340200 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(MIJN);
  }

  async down(): Promise<void> {
    throw new Error('A migration is never undone; write a new one.');
  }
}

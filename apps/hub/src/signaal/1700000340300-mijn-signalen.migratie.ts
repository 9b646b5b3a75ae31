import { vindtAlsHub, type MigrationInterface, type QueryRunner } from '@estafette/persistence';

const INDEX = `create index on hub.signaal (eigenaar_team_id) where opgelost_op is null and eigenaar_id is null`;

const MIJN = vindtAlsHub('hub.mijn_signalen', {
  variabelen: `mijn_overdrachten uuid[] := hub.mijn_overdrachten();`,
  ids: `
    select s.id from hub.signaal s
     where s.inwoner_id = any(array(select i.id from hub.inwoner i where i.aan_zet_id = ik)) and s.opgelost_op is null
    union select s.id from hub.signaal s where s.overdracht_id = any(mijn_overdrachten) and s.opgelost_op is null
    union select s.id from hub.signaal s where s.eigenaar_id = ik and s.opgelost_op is null
    union select s.id from hub.medewerker_team t
            join hub.signaal s on s.eigenaar_team_id = t.team_id
           where t.medewerker_id = ik and s.eigenaar_id is null and s.opgelost_op is null`,
});

/** What is open about the own inwoners, whoever must act, about the own overdrachten, and what one must act on. */
export class MijnSignalen1700000340300 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(INDEX);
    await q.query(MIJN);
  }

  async down(): Promise<void> {
    throw new Error('A migration is never undone; write a new one.');
  }
}

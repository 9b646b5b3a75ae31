import { vindtAlsHub, type MigrationInterface, type QueryRunner } from '@estafette/persistence';

const MIJN = vindtAlsHub('hub.mijn_overdrachten', {
  ids: `
    select o.id from hub.inwoner i join hub.overdracht o on o.inwoner_id = i.id where i.aan_zet_id = ik
    union select o.id from hub.overdracht o where o.gever_id = ik
    union select o.id from hub.overdracht o where o.behandelaar_id = ik
    union select o.id from hub.overdracht o where o.stokhouder_id = ik
    union select o.id from hub.medewerker_team t join hub.overdracht o on o.naar_team_id = t.team_id
           where t.medewerker_id = ik and o.behandelaar_id is null and o.beeindigd_op is null`,
});

/** What somebody begins the day with: the own inwoners, what she offered, treats or holds, and what her team must take up. */
export class MijnOverdrachten1700000340200 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(MIJN);
  }

  async down(): Promise<void> {
    throw new Error('A migration is never undone; write a new one.');
  }
}

import { vindtAlsHub, type MigrationInterface, type QueryRunner } from '@estafette/persistence';

const INDEXEN = `
create index on hub.overdracht (gever_id);
create index on hub.overdracht (behandelaar_id) where behandelaar_id is not null;
create index on hub.overdracht (stokhouder_id);
create index on hub.overdracht (inzet_team_id) where inzet_team_id is not null;
create index on hub.contactpersoon (team_id);`;

/** Like `hub.werkt_aan` it looks past row-level security, for it is what that is asked about. */
const EIGEN = vindtAlsHub('hub.eigen_overdrachten', {
  variabelen: `
  teams uuid[];
  inwoners uuid[];`,
  vooraf: `
  teams := array(select t.team_id from hub.medewerker_team t where t.medewerker_id = ik);
  inwoners := array(
    select c.inwoner_id from hub.contactpersoon c where c.regisseur_id = ik
    union select c.inwoner_id from hub.contactpersoon c where c.vervanger_id = ik
    union select c.inwoner_id from hub.contactpersoon c where c.team_id = any(teams)
    union select c.inwoner_id from hub.afwezigheid a join hub.contactpersoon c on c.regisseur_id = a.medewerker_id
           where a.vervanger_id = ik
    union select n.inwoner_id from hub.noodtoegang n where n.medewerker_id = ik and n.tot > now());
  inwoners := inwoners || array(select s.zelfde_id from hub.samengevoegd s where s.id = any(inwoners));`,
  ids: `
    select o.id from hub.overdracht o where o.inwoner_id = any(inwoners)
    union select o.id from hub.overdracht o where o.gever_id = ik
    union select o.id from hub.overdracht o where o.behandelaar_id = ik
    union select o.id from hub.overdracht o where o.stokhouder_id = ik
    union select o.id from hub.overdracht o where o.van_team_id = any(teams)
    union select o.id from hub.overdracht o where o.naar_team_id = any(teams)
    union select o.id from hub.overdracht o where o.inzet_team_id = any(teams)
    union select s.overdracht_id from hub.signaal s
           where s.eigenaar_id = ik and s.opgelost_op is null and s.overdracht_id is not null`,
});

/**
 * Where the list of a person starts: every overdracht on which that person may work, found by index, so that row-level
 * security is asked about those and not about all that there are. It may hold one too many, never one too few: whatever
 * is added to `hub.werkt_aan` is added here.
 */
export class EigenOverdrachten1700000330000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(INDEXEN);
    await q.query(EIGEN);
  }

  async down(): Promise<void> {
    throw new Error('A migration is never undone; write a new one.');
  }
}

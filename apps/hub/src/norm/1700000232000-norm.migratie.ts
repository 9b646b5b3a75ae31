import { wijzigingslogboek, type MigrationInterface, type QueryRunner } from '@estafette/persistence';

/**
 * Terms that were agreed, with a partner (`partner_id`) that takes overdrachten or, without one, for all of the region;
 * `van_partner_id` and `dienst` are empty where the term holds for every giver or dienst. Each change is a version with
 * who answers for it (`eigenaar`) and what held from then on; `raakt_vanaf` is the first day on which that of the region
 * makes a difference, null when any day may be. Bewaking reads them; it knows the terms that hold otherwise.
 */
export class Norm1700000232000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table hub.norm (
        id uuid primary key default uuidv7(),
        partner_id uuid references hub.partner,
        norm text not null,
        van_partner_id uuid references hub.partner,
        dienst text,
        werkdagen int check (werkdagen between 1 and 400),
        dagen int check (dagen between 1 and 400),
        check (num_nonnulls(werkdagen, dagen) = 1),
        check (partner_id is not null or van_partner_id is null),
        unique nulls not distinct (partner_id, norm, van_partner_id, dienst)
      );
      create table hub.gelijkgestelde_dag (
        datum date primary key,
        besluit text not null
      );
      create table hub.normversie (
        id uuid primary key default uuidv7(),
        partner_id uuid references hub.partner,
        versie int not null,
        eigenaar text not null,
        gezet_door text not null,
        toelichting text,
        inhoud jsonb not null,
        raakt_vanaf date,
        ingegaan_op timestamptz not null,
        unique nulls not distinct (partner_id, versie)
      );
      grant select, insert, delete on hub.norm, hub.gelijkgestelde_dag to estafette_hub;
      grant select, insert on hub.normversie to estafette_hub;
      ${wijzigingslogboek('hub.norm')}
      ${wijzigingslogboek('hub.normversie')}

      create view hub.matcher_norm as
        select n.norm, n.dienst, v.naam as van, p.naam as naar, n.werkdagen, n.dagen
          from hub.norm n left join hub.partner p on p.id = n.partner_id left join hub.partner v on v.id = n.van_partner_id;
      create view hub.matcher_kalender as select datum from hub.gelijkgestelde_dag;
      create view hub.matcher_normversie as select versie, raakt_vanaf from hub.normversie where partner_id is null;
      grant select on hub.matcher_norm, hub.matcher_kalender, hub.matcher_normversie to estafette_matcher;`);
  }

  async down(): Promise<void> {
    throw new Error('A migration is never undone; write a new one.');
  }
}

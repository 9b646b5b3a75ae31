import { wijzigingslogboek, type MigrationInterface, type QueryRunner } from '@estafette/persistence';

/**
 * Terms that were agreed with a partner (`partner_id`) that takes overdrachten; `van_partner_id` and `dienst` are empty
 * where the term holds for every giver or dienst. Bewaking reads them; it knows the terms that hold otherwise.
 */
export class Norm1700000232000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table hub.norm (
        id uuid primary key default uuidv7(),
        partner_id uuid not null references hub.partner,
        norm text not null,
        van_partner_id uuid references hub.partner,
        dienst text,
        werkdagen int check (werkdagen between 1 and 400),
        dagen int check (dagen between 1 and 400),
        check (num_nonnulls(werkdagen, dagen) = 1),
        unique nulls not distinct (partner_id, norm, van_partner_id, dienst)
      );
      grant select, insert, delete on hub.norm to estafette_hub;
      ${wijzigingslogboek('hub.norm')}

      create view hub.matcher_norm as
        select n.norm, n.dienst, v.naam as van, p.naam as naar, n.werkdagen, n.dagen
          from hub.norm n join hub.partner p on p.id = n.partner_id left join hub.partner v on v.id = n.van_partner_id;
      grant select on hub.matcher_norm to estafette_matcher;`);
  }

  async down(): Promise<void> {
    throw new Error('A migration is never undone; write a new one.');
  }
}

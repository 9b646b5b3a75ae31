import { wijzigingslogboek, type MigrationInterface, type QueryRunner } from '@estafette/persistence';

/**
 * How many requests each partner, or person, may still do: one bucket for all hubs, by the clock of the database. Not
 * logged: after a crash everyone starts with a full bucket.
 */
export class Tempo1700000260100 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table hub.tempo_afspraak (
        partner_id uuid primary key references hub.partner,
        per_minuut int not null check (per_minuut >= 60)
      );
      grant select, insert, update, delete on hub.tempo_afspraak to estafette_hub;
      ${wijzigingslogboek('hub.tempo_afspraak')}

      create unlogged table hub.tempo (
        wie uuid primary key,
        tegoed double precision not null,
        stand_op timestamptz not null
      );
      grant select, insert, update on hub.tempo to estafette_hub;

      create function hub.neem_tegoed(
        wie_vraagt uuid, standaard int, vraag int, minstens int, out genomen int, out wacht_seconden double precision)
      language plpgsql as $$
      declare
        per_minuut int := coalesce((select a.per_minuut from hub.tempo_afspraak a where a.partner_id = wie_vraagt), standaard);
        beschikbaar double precision;
      begin
        insert into hub.tempo (wie, tegoed, stand_op) values (wie_vraagt, per_minuut, clock_timestamp())
          on conflict do nothing;
        select least(per_minuut, t.tegoed + extract(epoch from clock_timestamp() - t.stand_op) * per_minuut / 60.0)
          into beschikbaar from hub.tempo t where t.wie = wie_vraagt for update;
        genomen := case when beschikbaar < minstens then 0 else least(vraag, floor(beschikbaar)) end;
        wacht_seconden := case when genomen = 0 then (minstens - beschikbaar) * 60.0 / per_minuut else 0 end;
        update hub.tempo set tegoed = beschikbaar - genomen, stand_op = clock_timestamp() where wie = wie_vraagt;
      end $$;`);
  }

  async down(): Promise<void> {
    throw new Error('A migration is never undone; write a new one.');
  }
}

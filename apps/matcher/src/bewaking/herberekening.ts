import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from '@estafette/persistence';
import { Klok } from '@estafette/tijd';
import { Bevindingen, type Instantie } from './bevindingen.js';
import type { Overdracht } from './feiten.js';
import { normen } from './normen.js';
import { termijnenVan, type Termijn } from './termijnen.js';

interface OverdrachtMetVersie extends Overdracht {
  readonly versie: number;
}

/** Makes the stored terms of one overdracht those that follow from its facts of now. */
@Injectable()
export class Herberekening {
  constructor(
    @Inject(Bevindingen) private readonly bevindingen: Bevindingen,
    @Inject(Klok) private readonly klok: Klok,
  ) {}

  async herbereken(em: EntityManager, overdrachtId: string): Promise<void> {
    // Locked before the facts are read: who comes later then never writes what is older.
    await em.query(`select pg_advisory_xact_lock(hashtextextended('bewaking:' || $1, 0))`, [overdrachtId]);
    const overdracht = await this.leesFeiten(em, overdrachtId);
    const termijnen = overdracht ? termijnenVan(overdracht, normen) : [];
    await this.verwijderOverige(em, overdrachtId, termijnen);
    await this.zet(em, overdrachtId, termijnen);
    await this.onthoudVersie(em, overdrachtId, overdracht?.versie);
  }

  private async leesFeiten(em: EntityManager, overdrachtId: string): Promise<OverdrachtMetVersie | undefined> {
    const [overdracht] = await em.query<OverdrachtMetVersie[]>(
      `select versie, status, dienst, van_partner as "vanPartner", naar_partner as "naarPartner",
              aangeboden_op as "aangebodenOp", ontvangen_op as "ontvangenOp", in_behandeling_op as "inBehandelingOp",
              besluit_op as "besluitOp", aangevuld_op as "aangevuldOp"
         from hub.matcher_overdracht where id = $1`,
      [overdrachtId],
    );
    return overdracht;
  }

  /** What no longer runs goes; where it had been reported, the reason to act is gone too. */
  private async verwijderOverige(
    em: EntityManager,
    overdrachtId: string,
    termijnen: readonly Termijn[],
  ): Promise<void> {
    const [verwijderd] = await em.query<[(Instantie & { gemeldOp: Date | null })[], number]>(
      `delete from matcher.termijn t
        where t.overdracht_id = $1
          and (t.code, t.oorzaak) not in (select code, oorzaak from unnest($2::text[], $3::text[]) as n(code, oorzaak))
        returning t.code, t.overdracht_id as "overdrachtId", t.oorzaak, t.gemeld_op as "gemeldOp"`,
      [overdrachtId, termijnen.map((t) => t.code), termijnen.map((t) => t.oorzaak)],
    );
    for (const termijn of verwijderd) {
      if (termijn.gemeldOp) await this.bevindingen.sluit(em, termijn, this.klok.nu());
    }
  }

  private async zet(em: EntityManager, overdrachtId: string, termijnen: readonly Termijn[]): Promise<void> {
    await em.query(
      `insert into matcher.termijn (overdracht_id, code, oorzaak, vervalt_op)
       select $1, n.* from unnest($2::text[], $3::text[], $4::timestamptz[]) as n
       on conflict (code, overdracht_id, oorzaak) do update set vervalt_op = excluded.vervalt_op
        where termijn.vervalt_op <> excluded.vervalt_op`,
      [
        overdrachtId,
        termijnen.map((t) => t.code),
        termijnen.map((t) => t.oorzaak),
        termijnen.map((t) => t.vervaltOp.toISOString()),
      ],
    );
  }

  private async onthoudVersie(em: EntityManager, overdrachtId: string, versie: number | undefined): Promise<void> {
    if (versie === undefined) {
      await em.query(`delete from matcher.bewaakt where overdracht_id = $1`, [overdrachtId]);
      return;
    }
    await em.query(
      `insert into matcher.bewaakt (overdracht_id, versie) values ($1, $2)
       on conflict (overdracht_id) do update set versie = excluded.versie`,
      [overdrachtId, versie],
    );
  }
}

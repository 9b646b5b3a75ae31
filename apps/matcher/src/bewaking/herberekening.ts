import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from '@estafette/persistence';
import { Klok } from '@estafette/tijd';
import { Bevindingen } from './bevindingen.js';
import { lezers, type Bewaaktsoort, type Gelezen } from './dossier.js';
import { leesRegels } from './regels.js';
import { lopende, waaromWeg, type Oordeel, type Termijn } from './termijnen.js';

interface Rij {
  readonly code: string;
  readonly soort: Termijn['onderwerp']['soort'];
  readonly id: string;
  readonly oorzaak: string;
  readonly gemeldOp: Date | null;
}

/** What is bound to the SQL of a set of terms, column by column. */
const RIJEN = `unnest($2::text[], $3::text[], $4::uuid[], $5::text[], $6::timestamptz[]) as n(code, soort, id, oorzaak, op)`;
const DEZELFDE = `t.code = n.code and t.onderwerp_soort = n.soort and t.onderwerp_id = n.id and t.oorzaak = n.oorzaak`;
const RIJ = `t.code, t.onderwerp_soort as soort, t.onderwerp_id as id, t.oorzaak, old.gemeld_op as "gemeldOp"`;

/** Makes the stored terms of an inwoner with all overdrachten, or of a partner, those that follow from the facts of now. */
@Injectable()
export class Herberekening {
  constructor(
    @Inject(Bevindingen) private readonly bevindingen: Bevindingen,
    @Inject(Klok) private readonly klok: Klok,
  ) {}

  async herbereken(em: EntityManager, soort: Bewaaktsoort, id: string): Promise<void> {
    // Locked before the facts are read: who comes later then never writes what is older.
    const slot = em.query(`select pg_advisory_xact_lock(hashtextextended('bewaking:' || $1, 0))`, [id]);
    const [regels] = await Promise.all([leesRegels(em), slot]);
    const gelezen = await lezers[soort](em, id, regels);
    await Promise.all([this.pasAan(em, id, gelezen?.oordelen ?? []), onthoudVersie(em, soort, id, gelezen)]);
  }

  private async pasAan(em: EntityManager, id: string, oordelen: readonly Oordeel[]): Promise<void> {
    const nu = this.klok.nu();
    const waarden = alsKolommen(id, lopende(oordelen));
    const [weg, later] = await Promise.all([
      verwijderOverige(em, waarden),
      verzet(em, waarden, nu),
      voegToe(em, waarden),
    ]);
    await this.sluit(em, [...weg, ...later], oordelen, nu);
  }

  /** Where a term had been reported, the reason to act is gone now. */
  private async sluit(em: EntityManager, rijen: readonly Rij[], oordelen: readonly Oordeel[], nu: Date): Promise<void> {
    for (const { code, soort, id, oorzaak, gemeldOp } of rijen) {
      if (!gemeldOp) continue;
      const instantie = { code, onderwerp: { soort, id }, oorzaak };
      await this.bevindingen.sluit(em, instantie, waaromWeg(oordelen, instantie), nu);
    }
  }
}

function alsKolommen(bewaaktId: string, termijnen: readonly Termijn[]): unknown[] {
  return [
    bewaaktId,
    termijnen.map((t) => t.code),
    termijnen.map((t) => t.onderwerp.soort),
    termijnen.map((t) => t.onderwerp.id),
    termijnen.map((t) => t.oorzaak),
    termijnen.map((t) => t.vervaltOp.toISOString()),
  ];
}

async function verwijderOverige(em: EntityManager, waarden: unknown[]): Promise<Rij[]> {
  const [rijen] = await em.query<[Rij[], number]>(
    `delete from matcher.termijn t where t.bewaakt_id = $1 and not exists (select 1 from ${RIJEN} where ${DEZELFDE})
     returning ${RIJ}`,
    waarden,
  );
  return rijen;
}

/** Gives the terms that got another end that is still to come. */
async function verzet(em: EntityManager, waarden: unknown[], nu: Date): Promise<Rij[]> {
  const [rijen] = await em.query<[(Rij & { loopt: boolean })[], number]>(
    `update matcher.termijn t set vervalt_op = n.op, gemeld_op = case when n.op <= $7 then t.gemeld_op end
       from ${RIJEN} where t.bewaakt_id = $1 and ${DEZELFDE} and t.vervalt_op <> n.op
     returning ${RIJ}, n.op > $7 as loopt`,
    [...waarden, nu],
  );
  return rijen.filter(({ loopt }) => loopt);
}

async function voegToe(em: EntityManager, waarden: unknown[]): Promise<void> {
  await em.query(
    `insert into matcher.termijn (bewaakt_id, code, onderwerp_soort, onderwerp_id, oorzaak, vervalt_op)
     select $1, n.code, n.soort, n.id, n.oorzaak, n.op from ${RIJEN}
     on conflict (code, onderwerp_soort, onderwerp_id, oorzaak) do nothing`,
    waarden,
  );
}

async function onthoudVersie(em: EntityManager, soort: Bewaaktsoort, id: string, gelezen: Gelezen): Promise<void> {
  if (!gelezen) {
    await em.query(`delete from matcher.bewaakt where id = $1`, [id]);
    return;
  }
  await em.query(
    `insert into matcher.bewaakt (id, soort, versie) values ($1, $2, $3)
     on conflict (id) do update set versie = excluded.versie`,
    [id, soort, gelezen.versie],
  );
}

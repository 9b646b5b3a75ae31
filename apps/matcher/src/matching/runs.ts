import { Inject, Injectable } from '@nestjs/common';
import { TAXONOMIEVERSIE } from '@estafette/taxonomie';
import { voorbereid, type EntityManager } from '@estafette/persistence';
import { Klok, lokaleDatum, type LokaleDatum } from '@estafette/tijd';
import type { Indexbeeld } from '../kandidaatindex/index.js';
import type { Opgesteld, Vraag } from './antwoord.js';
import { herbereken, type Herberekend } from './herberekening.js';
import type { Getoond } from './lijst.js';
import { wegingVan } from './omgeving.js';
import { Rekenploeg } from './rekenploeg.js';
import { CATALOGUS, hashVan, type Momentopname, type Spoor } from './spoor.js';
import { Vertoningen } from './vertoningen.js';
import type { Vertoningsstand } from './vertoningsstand.js';

/** A run as it is stored. */
export interface Run {
  readonly id: string;
  readonly antwoord: string;
  readonly spoor: Spoor;
}

/** Runs by what they depend on: who asks the same again, gets the stored run, byte for byte. */
@Injectable()
export class Runs {
  constructor(
    @Inject(Klok) private readonly klok: Klok,
    @Inject(Vertoningen) private readonly vertoningen: Vertoningen,
    @Inject(Rekenploeg) private readonly ploeg: Rekenploeg,
  ) {}

  /** The id of the run for this question and picture. */
  async voor(em: EntityManager, vraag: Vraag, beeld: Indexbeeld): Promise<string> {
    const dag = lokaleDatum(this.klok.nu());
    const vertoning = await this.vertoningen.stand(em, dag);
    const sleutel = sleutelVan(vraag, beeld.epoche, dag, vertoning);
    const bekend = await this.zoek(em, sleutel);
    if (bekend) return bekend;
    // Another process may have made the same run in the meantime; then that one counts.
    const gemaakt = await this.bewaar(em, sleutel, await this.ploeg.stelOp(beeld, vraag, dag, vertoning));
    return gemaakt ?? (await this.zoek(em, sleutel))!;
  }

  /** The stored runs of these ids. */
  async lees(em: EntityManager, ids: readonly string[]): Promise<Run[]> {
    const rijen = await em.query<{ id: string; antwoord: string; spoor: string }[]>(
      `select id, antwoord, spoor from matcher.run where id = any($1::uuid[]) order by id`,
      [ids],
    );
    return rijen.map(({ id, antwoord, spoor }) => ({ id, antwoord, spoor: JSON.parse(spoor) as Spoor }));
  }

  /** Does a stored run again, from what was kept of it. */
  async herbereken(em: EntityManager, { spoor }: Run): Promise<Herberekend> {
    return herbereken(spoor, await this.feiten(em, spoor));
  }

  /** The facts of the parties of a run, by their hash; of what was erased there are none. */
  async feiten(em: EntityManager, { gevraagd, deelnemers }: Spoor): Promise<ReadonlyMap<string, string>> {
    const opnames = await em.query<Momentopname[]>(
      `select hash, feiten from matcher.momentopname where hash = any($1)`,
      [[...(gevraagd ? [gevraagd] : []), ...deelnemers]],
    );
    return new Map(opnames.map(({ hash, feiten }) => [hash, feiten]));
  }

  private async zoek(em: EntityManager, sleutel: string): Promise<string | undefined> {
    const [run] = await voorbereid<{ id: string }>(em, `select id from matcher.run where sleutel = $1`, [sleutel]);
    return run?.id;
  }

  /** In one statement: someone waits for it. Undefined when the run was there already. */
  private async bewaar(em: EntityManager, sleutel: string, opgesteld: Opgesteld): Promise<string | undefined> {
    const { tekst, spoor, opnames, getoond } = opgesteld;
    // In the order of their hash, so that two runs at once do not wait for each other in a circle.
    const gesorteerd = opnames.toSorted((a, b) => (a.hash < b.hash ? -1 : 1));
    const [run] = await voorbereid<{ id: string }>(em, BEWAAR, [
      ...[sleutel, spoor.dag, JSON.stringify(spoor), tekst],
      ...[gesorteerd.map(({ hash }) => hash), gesorteerd.map(({ feiten }) => feiten)],
      ...[spoor.soort === 'kandidaten' ? spoor.over : null, JSON.stringify(getoond.map(cijfers))],
    ]);
    return run?.id;
  }
}

/** Facts that are there already are kept longer, counted from the last week in which a run saw them. */
const BEWAAR = `
  with opname as (
    insert into matcher.momentopname (hash, feiten, gezien_op)
    select distinct on (o.hash) o.hash, o.feiten, $2::date from unnest($5::text[], $6::text[]) as o (hash, feiten)
     order by o.hash
    on conflict (hash) do update set gezien_op = excluded.gezien_op
      where momentopname.gezien_op < excluded.gezien_op - 7),
  nieuw as (
    insert into matcher.run (sleutel, dag, spoor, antwoord) values ($1, $2::date, $3, $4)
    on conflict (sleutel) do nothing returning id),
  getoond as (
    insert into matcher.vertoning (run_id, vacature_id, dag, kandidaat_id, rang, score, zekerheid, plek)
    select nieuw.id, $7::uuid, $2::date, g."kandidaatId", g.rang, g.score, g.zekerheid, g.plek
      from nieuw, jsonb_to_recordset($8::jsonb) as g ("kandidaatId" uuid, rang int, score int, zekerheid int, plek text)
    on conflict do nothing)
  select id from nieuw`;

/** On which place someone is, is that of the first list of the day. */
function cijfers({ kandidaatId, rang, score, zekerheid, plek }: Getoond): Getoond {
  return { kandidaatId, rang, score, zekerheid, plek };
}

/** `dag`: the day whose exposure counts, and from which work can begin. What μ is follows from the epoch and the day. */
function sleutelVan(
  { soort, over, aantal, alleen }: Vraag,
  epoche: string,
  dag: LokaleDatum,
  vertoning: Vertoningsstand,
) {
  const wie = alleen ? hashVan([...alleen].toSorted().join()) : 'allen';
  const regels = [wegingVan(dag).hash, TAXONOMIEVERSIE, CATALOGUS.hash];
  return [soort, over, aantal, wie, epoche, ...regels, dag, vertoning.hash].join('|');
}

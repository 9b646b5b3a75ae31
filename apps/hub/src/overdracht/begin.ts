import type { EntityManager } from '@estafette/persistence';
import { maakNummer } from './nummer.js';
import type { Overdracht } from './overdracht.tabel.js';

/** What is offered, and the bericht that offered it. */
export type Aangeboden = Overdracht & { readonly berichtId: string };

/** Of what was just offered everything else is still empty. */
const KOLOMMEN = `id, nummer, inwoner_id, dienst, van_partner_id, van_team_id, naar_partner_id, naar_team_id,
  inzet_partner_id, inzet_team_id, advies_id, gever_id, stokhouder_id, status, versie, gegevens, ontbreekt, afgesproken,
  uiterlijke_datum, aangeboden_op`;

const BEGIN = `
  with overdracht as (
    insert into hub.overdracht (${KOLOMMEN})
    select ${KOLOMMEN} from jsonb_populate_recordset(null::hub.overdracht, $1)
    returning id, status, stokhouder_id, aangeboden_op)
  insert into hub.overdracht_stap (overdracht_id, bericht_id, gebeurtenis, naar, stokhouder_id, gezet_op)
  select o.id, g.bericht_id, 'aangeboden', o.status, o.stokhouder_id, o.aangeboden_op
    from overdracht o join jsonb_to_recordset($1) as g (id uuid, bericht_id uuid) on g.id = o.id`;

/** Numbers for the telephone, of overdrachten that come next. */
export async function neemNummers(em: EntityManager, { length }: readonly unknown[]): Promise<string[]> {
  const rijen = await em.query<{ volgnummer: string }[]>(
    `select nextval('hub.overdracht_nummer') as volgnummer from generate_series(1, $1)`,
    [length],
  );
  return rijen.map(({ volgnummer }) => maakNummer(Number(volgnummer)));
}

/** Each with the first step of its history. */
export async function schrijfNieuwe(em: EntityManager, nieuwe: readonly Aangeboden[]): Promise<void> {
  const rijen = nieuwe.map((n) => ({
    id: n.id,
    nummer: n.nummer,
    inwoner_id: n.inwonerId,
    dienst: n.dienst,
    van_partner_id: n.vanPartnerId,
    van_team_id: n.vanTeamId,
    naar_partner_id: n.naarPartnerId,
    naar_team_id: n.naarTeamId,
    inzet_partner_id: n.inzetPartnerId,
    inzet_team_id: n.inzetTeamId,
    advies_id: n.adviesId,
    gever_id: n.geverId,
    stokhouder_id: n.stokhouderId,
    status: n.status,
    versie: n.versie,
    gegevens: n.gegevens,
    ontbreekt: n.ontbreekt,
    afgesproken: n.afgesproken,
    uiterlijke_datum: n.uiterlijkeDatum,
    aangeboden_op: n.aangebodenOp,
    bericht_id: n.berichtId,
  }));
  await em.query(BEGIN, [JSON.stringify(rijen)]);
}

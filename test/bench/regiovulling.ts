import pg from 'pg';

export const OVERDRACHTEN = 200_000;
export const BERICHTEN = 1_000_000;
/** Each regisseur has five hundred inwoners, which is more than anybody has. */
export const REGISSEURS = 400;
/** One of so many overdrachten has an open signaal. */
const SIGNAAL_PER = 20;

const WI = `(select id from hub.partner where naam = 'wi')`;
const SCALABOR = `(select id from hub.partner where naam = 'scalabor')`;

const MENSEN = [
  `insert into hub.team (partner_id, naam, weergavenaam) select ${WI}, 'bench-' || i, 'Team ' || i from generate_series(0, 39) i`,
  `insert into hub.medewerker (partner_id, code, naam) select ${WI}, 'bench-' || i, 'Regisseur ' || i
     from generate_series(0, ${REGISSEURS - 1}) i`,
  `insert into hub.medewerker (partner_id, code, naam) values (${SCALABOR}, 'bench', 'Behandelaar')`,
  `insert into hub.team (partner_id, naam, weergavenaam) values (${SCALABOR}, 'bench', 'Bench')`,
];

const ZAKEN = [
  `insert into hub.inwoner (id, versie, aan_zet_id) select md5('i' || i)::uuid, 1, m.id
     from generate_series(1, ${OVERDRACHTEN}) i join hub.medewerker m on m.code = 'bench-' || i % ${REGISSEURS}`,
  `insert into hub.contactpersoon (inwoner_id, team_id, regisseur_id, vanaf)
   select md5('i' || i)::uuid, t.id, m.id, date '2020-01-01' from generate_series(1, ${OVERDRACHTEN}) i
     join hub.medewerker m on m.code = 'bench-' || i % ${REGISSEURS}
     join hub.team t on t.naam = 'bench-' || i % 40`,
  `insert into hub.volgend_contact (inwoner_id, partner_id, datum, gezet_op, standaard)
   select md5('i' || i)::uuid, ${WI}, current_date + 1 + i % 91, now(), true from generate_series(1, ${OVERDRACHTEN}) i`,
  `insert into hub.binding (inwoner_id, partner_id, grond, bron_id)
   select md5('i' || i)::uuid, ${WI}, 'regie', md5('i' || i)::uuid from generate_series(1, ${OVERDRACHTEN}) i`,
  `insert into hub.overdracht (id, nummer, inwoner_id, dienst, van_partner_id, van_team_id, naar_partner_id, naar_team_id,
     gever_id, behandelaar_id, stokhouder_id, status, gegevens, ontbreekt, afgesproken, aangeboden_op)
   select uuidv7(make_interval(mins => i - ${OVERDRACHTEN})), 'B-' || i, md5('i' || i)::uuid, 'arbeidsontwikkeltraject',
          ${WI}, t.id, ${SCALABOR}, (select id from hub.team where naam = 'bench'), m.id,
          (select id from hub.medewerker where code = 'bench'), m.id,
          (array['aangeboden', 'in_behandeling', 'geaccepteerd', 'gestart'])[1 + i % 4], '{}', '[]', 'koud',
          now() - make_interval(mins => ${OVERDRACHTEN} - i)
     from generate_series(1, ${OVERDRACHTEN}) i
     join hub.medewerker m on m.code = 'bench-' || i % ${REGISSEURS} join hub.team t on t.naam = 'bench-' || i % 40`,
];

/** Who offers gets its own name for the overdracht in the answer, and calls the inwoner by one. */
const NAMEN = [
  `insert into hub.verwijzing (partner_id, soort, intern_id)
   select ${WI}, n.soort, n.id from hub.overdracht o
    cross join lateral (values ('overdracht', o.id), ('inwoner', o.inwoner_id)) n (soort, id)`,
];

const BERICHTEN_ERBIJ = [
  `insert into hub.bericht (partner_id, bron, ce_id, type, versie, hash, status, onderwerp_soort, onderwerp_id, inwoner_id)
   select ${WI}, 'bench', o.nummer || '-' || n, 'nl.reintegratietaal.overdracht.aangeboden', '1.0', '\\x00', 'verwerkt',
          'overdracht', o.id, o.inwoner_id
     from hub.overdracht o cross join generate_series(1, ${BERICHTEN / OVERDRACHTEN}) n`,
];

const SIGNALEN = [
  `insert into hub.signaal (code, onderwerp_soort, onderwerp_id, overdracht_id, inwoner_id, oorzaak, ernst, besloten, zin,
     vervolgstappen, eigenaar_partner_id, eigenaar_team_id, eigenaar_id, geopend_op, verteld_op)
   select (array['NIET_OPGEPAKT', 'NIET_GESTART', 'GEEN_VOORTGANG'])[1 + r % 3], 'overdracht', id, id, inwoner_id, 'bench',
          (array['hoog', 'middel'])[1 + r % 2], false, 'Er gaat iets mis.', '["Bel het team."]', van_partner_id, van_team_id,
          gever_id, now(), now()
     from (select o.*, row_number() over (order by id) as r from hub.overdracht o) o where r % ${SIGNAAL_PER} = 0`,
];

/** Terms as bewaking keeps them: two that are still to come for each overdracht, and for some one that ends today. */
const termijnen = (vandaag: number): string[] => [
  `insert into matcher.bewaakt (id, soort, versie) select id, 'inwoner', versie from hub.inwoner on conflict do nothing`,
  `insert into matcher.termijn (bewaakt_id, code, onderwerp_soort, onderwerp_id, oorzaak, vervalt_op)
   select o.inwoner_id, n.code, 'overdracht', o.id, n.oorzaak, now() + interval '30 days'
     from hub.overdracht o cross join (values ('NIET_GESTART', 'geen-start'), ('GEEN_VOORTGANG', 'geen-resultaat')) n (code, oorzaak)`,
  `insert into matcher.termijn (bewaakt_id, code, onderwerp_soort, onderwerp_id, oorzaak, vervalt_op)
   select inwoner_id, 'NIET_OPGEPAKT', 'overdracht', id, 'geen-persoon', now() - interval '1 minute'
     from hub.overdracht order by id limit ${vandaag}`,
];

/** A region much larger than ours, with all that runs and all that was said. By SQL, past triggers and references. */
export async function vulRegio(url: string, wat: { readonly vandaag: number } | 'werklijst'): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`set session_replication_role = replica; set synchronous_commit = off`);
    const rest = wat === 'werklijst' ? [...NAMEN, ...BERICHTEN_ERBIJ, ...SIGNALEN] : termijnen(wat.vandaag);
    for (const opdracht of [...MENSEN, ...ZAKEN, ...rest]) await client.query(opdracht);
    await client.query('vacuum analyze');
  } finally {
    await client.end();
  }
}

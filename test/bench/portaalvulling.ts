/** So many things on a first page, and more behind them. */
const AANTAL = 60;

/** The regie over everybody, what goes wrong for the inwoners of one regisseur, and use of data that a privacy officer asks about. */
export const portaalvulling: readonly string[] = [
  `insert into hub.binding (inwoner_id, partner_id, grond, bron_id)
   select i.id, p.id, 'regie', i.id from hub.inwoner i join hub.partner p on p.naam = 'wi'`,
  `insert into hub.signaal (code, onderwerp_soort, onderwerp_id, overdracht_id, inwoner_id, oorzaak, ernst, besloten, zin,
     vervolgstappen, eigenaar_partner_id, eigenaar_team_id, eigenaar_id, geopend_op, verteld_op)
   select (array['NIET_OPGEPAKT', 'NIET_GESTART', 'GEEN_VOORTGANG'])[1 + r % 3], 'overdracht', id, id, inwoner_id, 'bench',
          (array['hoog', 'middel'])[1 + r % 2], false, 'Er gaat iets mis.', '["Bel het team."]', van_partner_id, van_team_id,
          gever_id, now(), now()
     from (select o.*, row_number() over (order by id) as r from hub.overdracht o where status = 'gestart') o
    where r <= ${AANTAL}`,
  `update hub.contactpersoon c set regisseur_id = m.id from hub.medewerker m
    where m.code = 'r.devries' and c.inwoner_id in (select inwoner_id from hub.signaal where oorzaak = 'bench')`,
  `update hub.inwoner i set aan_zet_id = m.id from hub.medewerker m
    where m.code = 'r.devries' and i.id in (select inwoner_id from hub.signaal where oorzaak = 'bench')`,
  `insert into logboek.gebruik (trace_id, span_id, partner_id, medewerker_id, wijze, naam, doel, status, personen)
   select md5('g' || i), left(md5('s' || i), 16), m.partner_id, m.id, 'sessie', 'overdrachten',
          case when i % 50 = 0 then 'uitvoer' else 'inzage' end, 200, array[md5('k' || i % 2000 + 1)::uuid]
     from generate_series(1, 3000) i
     join lateral (select * from hub.medewerker order by hashint8(i) # hashtext(code) limit 1) m on true`,
  'vacuum analyze',
];

export const vacatures = Array.from({ length: AANTAL }, (_, i) => ({
  kenmerk: `vacature-${i}`,
  data: {
    vacature: { kenmerkPartner: `V-${i}` },
    accountmanager: { code: 'm.jansen' },
    plaatsen: 1 + (i % 4),
    profiel: {
      naamVacature: `Orderpicker ${i}`,
      beroep: { codeBeroepsnaam: 'urn:reintegratietaal:beroep:orderpicker' },
      werkgever: { handelsnaamOrganisatie: `Werkgever ${i}` },
      werktijden: { aantalWerkurenPerWeekMinimaal: 16, aantalWerkurenPerWeekMaximaal: 32 },
      adres: { postcode: '6901AB' },
    },
  },
}));

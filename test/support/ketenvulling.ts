/** Two years of a region before `vandaag`: inwoners with a gebied, overdrachten that end in every way, and work. All made up. */
export function ketenvulling(inwoners: number, vandaag: string): string[] {
  const lot = (keer: number, van: string): string => `(abs(hashint8(${van} * ${keer})) % 1000)`;
  const dag = (waarde: string): string => `(date '${vandaag}' - (${waarde}))`;
  return [
    `insert into hub.inwoner (id) select md5('k' || i)::uuid from generate_series(1, ${inwoners}) i`,
    `insert into hub.contactpersoon (inwoner_id, team_id, regisseur_id, vanaf)
     select md5('k' || i)::uuid, t.id, m.id, ${dag('800')}
       from generate_series(1, ${inwoners}) i
       cross join lateral (select t.id from hub.team t join hub.partner p on p.id = t.partner_id and p.naam = 'wi'
                            order by hashint8(i + hashtext(t.naam)) limit 1) t
       cross join lateral (select m.id from hub.medewerker m join hub.partner p on p.id = m.partner_id and p.naam = 'wi'
                            order by m.code limit 1) m`,
    `insert into hub.overdracht (id, nummer, inwoner_id, dienst, van_partner_id, van_team_id, naar_partner_id, naar_team_id,
       gever_id, behandelaar_id, stokhouder_id, status, gegevens, ontbreekt, afgesproken, aangeboden_op, in_behandeling_op,
       gestart_op, beeindigd_op, reden_einde)
     select md5('o' || i)::uuid, 'KV-' || i, md5('k' || (1 + abs(hashint8(i * 3)) % ${inwoners}))::uuid,
            (array['diagnose', 'jobcoaching', 'bemiddeling-wsp', 'arbeidsontwikkeltraject'])[1 + ${lot(5, 'i')} % 4],
            v.id, v.team, n.id, n.team, v.mens, n.mens, n.mens,
            case when ${lot(7, 'i')} < 300 then 'gestart' when ${lot(7, 'i')} < 700 then 'afgerond' else 'geweigerd' end,
            '{}', '[]', 'telefoon', b.op,
            b.op + make_interval(hours => ${lot(11, 'i')} / 3), case when ${lot(7, 'i')} < 700 then b.op + interval '12 days' end,
            case when ${lot(7, 'i')} >= 300 then b.op + interval '40 days' end,
            case when ${lot(7, 'i')} < 300 then null when ${lot(7, 'i')} < 700
              then (array['werk-voltijd', 'werk-deeltijd', 'volgende-stap', 'zonder-resultaat'])[1 + ${lot(13, 'i')} % 4]
              else (array['vol', 'verkeerd-loket', 'gegevens-ontbreken'])[1 + ${lot(13, 'i')} % 3] end
       from generate_series(1, ${inwoners * 2}) i
       cross join lateral (select ${dag(`${lot(17, 'i')} * 7 / 10`)}::timestamptz as op) b
       cross join lateral (${EEN_PARTNER('i', 'wi')}) v
       cross join lateral (${EEN_PARTNER('i * 31')}) n`,
    `insert into hub.plaatsing (id, inwoner_id, partner_id, vorm, vanaf, gegevens, gemeld_op, einde)
     select md5('p' || i)::uuid, md5('k' || i)::uuid, n.id, (array['regulier', 'proefplaats', 'detachering'])[1 + ${lot(19, 'i')} % 3],
            ${dag(`${lot(23, 'i')} * 7 / 10`)}, jsonb_build_object('uren', 12 + ${lot(29, 'i')} % 28), now(),
            case when ${lot(31, 'i')} < 400 then ${dag(`${lot(23, 'i')} * 7 / 10`)} + 60 end
       from generate_series(1, ${Math.ceil(inwoners / 4)}) i cross join lateral (${EEN_PARTNER('i', 'wsp')}) n`,
  ];
}

/** A partner with a team and somebody who works there. */
const EEN_PARTNER = (i: string, naam?: string): string => `
  select p.id, t.id as team, m.id as mens from hub.partner p
    join lateral (select id from hub.team where partner_id = p.id order by naam limit 1) t on true
    join lateral (select id from hub.medewerker where partner_id = p.id order by code limit 1) m on true
   where ${naam ? `p.naam = '${naam}'` : `p.naam <> 'wi'`} order by hashint8(${i} + hashtext(p.naam)) limit 1`;

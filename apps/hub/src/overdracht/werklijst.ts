import { Weigering, type Zoekvraag } from '../web/index.js';

/** Conditions on `hub.overdracht o`, with the values of their parameters. */
export interface Filter {
  readonly voorwaarden: readonly string[];
  readonly waarden: readonly unknown[];
}

/** What a work list can be narrowed down to; `?` stands for the value that was given. */
const FILTERS: Readonly<Record<string, string>> = {
  status: `o.status = ?`,
  signaal: `o.id in (select x.overdracht_id from hub.overdracht_signaal x where x.code = ?)`,
  // At which organisation the one is who must act on what goes wrong.
  aanZet: `o.id in (
    select x.overdracht_id from hub.overdracht_signaal x join hub.signaal s on s.id = x.signaal_id
      join hub.partner p on p.id = s.eigenaar_partner_id where p.naam = ?)`,
  // Who acts now: the regisseur, or who stands in.
  regisseur: `o.inwoner_id in (
    select i.id from hub.inwoner i where i.aan_zet_id in (select m.id from hub.medewerker m where m.code = ?))`,
  // As arrays PostgreSQL may look at them before it asks who may see the row, and by an index.
  team: `(o.van_team_id = any(array(select t.id from hub.team t where t.naam = ?))
    or o.naar_team_id = any(array(select t.id from hub.team t where t.naam = ?)))`,
  partner: `(o.van_partner_id = (select p.id from hub.partner p where p.naam = ?)
    or o.naar_partner_id = (select p.id from hub.partner p where p.naam = ?))`,
  ouderDanDagen: `o.aangeboden_op < now() - make_interval(days => ?::int)`,
  open: `(o.beeindigd_op is null) = (? = 'ja')`,
};

/** Where the list of a person starts. Once for the whole list, and not for each row. */
const EIGEN = `o.id = any(array(select unnest(hub.eigen_overdrachten())))`;

/**
 * The same, looked up for each overdracht: for a person whose own few hundred are asked for. Whether a person may see a
 * signaal costs so much more than for a system that looking at all with this code takes a second.
 */
const SIGNAAL_PER_OVERDRACHT = `exists (
  select from (select from hub.overdracht_signaal x where x.overdracht_id = o.id and x.code = ? offset 0) bij)`;

/** By these the number of overdrachten can be told. */
const TELBAAR: Readonly<Record<string, string>> = {
  status: 'o.status',
  dienst: 'o.dienst',
  partner: `(select p.naam from hub.partner p where p.id = o.naar_partner_id)`,
  team: `(select t.naam from hub.team t where t.id = o.naar_team_id)`,
};

/** `mens`: a person asks, and not a system. */
export function filterVan(vraag: Zoekvraag, mens: boolean): Filter {
  if (!/^\d{1,4}$/.test(vraag['ouderDanDagen'] ?? '0')) {
    throw Weigering.van('PARAMETER_ONJUIST', 'ouderDanDagen', 'Een heel getal van 0 tot en met 9999.');
  }
  const filters = mens ? { ...FILTERS, signaal: SIGNAAL_PER_OVERDRACHT } : FILTERS;
  const gevraagd = Object.entries(filters).filter(([naam]) => vraag[naam] !== undefined);
  // A regisseur has few enough to start from.
  const vanaf = mens && vraag['regisseur'] === undefined ? [EIGEN] : [];
  return {
    voorwaarden: [...gevraagd.map(([, voorwaarde], i) => voorwaarde.replaceAll('?', `$${i + 1}`)), ...vanaf],
    waarden: gevraagd.map(([naam]) => vraag[naam]),
  };
}

/** The SQL of how many there are, per value of what is counted by. */
export function tellingVan(
  vraag: Zoekvraag,
  mens: boolean,
): { readonly sql: string; readonly waarden: readonly unknown[] } {
  const kolom = TELBAAR[vraag['per'] ?? 'status'];
  if (!kolom) throw Weigering.van('PARAMETER_ONJUIST', 'per', `Kies uit: ${Object.keys(TELBAAR).join(', ')}.`);
  const { voorwaarden, waarden } = filterVan(vraag, mens);
  const sql = `select ${kolom} as waarde, count(*)::int as aantal from hub.overdracht o
      where ${[...voorwaarden, 'true'].join(' and ')} group by 1 order by 2 desc, 1`;
  return { sql, waarden };
}

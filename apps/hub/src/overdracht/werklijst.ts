import { Weigering, type Zoekvraag } from '../web/index.js';

/** Conditions on overdracht `o` of `bron`, with the values of their parameters. */
export interface Filter {
  readonly bron: string;
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

/** What a list starts from, and what it can be narrowed down to. */
export interface Lijst {
  readonly bron: string;
  readonly filters: Readonly<Record<string, string>>;
}

export const LIJST_VAN_SYSTEEM: Lijst = { bron: 'hub.overdracht o', filters: FILTERS };

/**
 * A person has a few hundred, newest first: who may see a row is asked of no more of them than the page needs. Whether a
 * person may see a signaal costs so much more than for a system that looking at all with a code takes a second: it is
 * looked up for each overdracht.
 */
export const LIJST_VAN_MENS: Lijst = {
  bron: `(select unnest(hub.eigen_overdrachten()) as id order by 1 desc) eigen join hub.overdracht o on o.id = eigen.id`,
  filters: {
    ...FILTERS,
    signaal: `exists (
      select from (select from hub.overdracht_signaal x where x.overdracht_id = o.id and x.code = ? offset 0) bij)`,
  },
};

/** The work of the person who asks, and not that of colleagues; found by index, for it is what a day begins with. */
export const LIJST_VAN_MIJN: Lijst = {
  ...LIJST_VAN_MENS,
  bron: `(select unnest(hub.mijn_overdrachten()) as id order by 1 desc) mijn join hub.overdracht o on o.id = mijn.id`,
};

/** By these the number of overdrachten can be told. */
const TELBAAR: Readonly<Record<string, string>> = {
  status: 'o.status',
  dienst: 'o.dienst',
  partner: `(select p.naam from hub.partner p where p.id = o.naar_partner_id)`,
  team: `(select t.naam from hub.team t where t.id = o.naar_team_id)`,
};

export function filterVan({ bron, filters }: Lijst, vraag: Zoekvraag): Filter {
  if (!/^\d{1,4}$/.test(vraag['ouderDanDagen'] ?? '0')) {
    throw Weigering.van('PARAMETER_ONJUIST', 'ouderDanDagen', 'Een heel getal van 0 tot en met 9999.');
  }
  const gevraagd = Object.entries(filters).filter(([naam]) => vraag[naam] !== undefined);
  return {
    bron,
    voorwaarden: gevraagd.map(([, voorwaarde], i) => voorwaarde.replaceAll('?', `$${i + 1}`)),
    waarden: gevraagd.map(([naam]) => vraag[naam]),
  };
}

/** The SQL of how many there are, per value of what is counted by. */
export function tellingVan(
  lijst: Lijst,
  vraag: Zoekvraag,
): { readonly sql: string; readonly waarden: readonly unknown[] } {
  const kolom = TELBAAR[vraag['per'] ?? 'status'];
  if (!kolom) throw Weigering.van('PARAMETER_ONJUIST', 'per', `Kies uit: ${Object.keys(TELBAAR).join(', ')}.`);
  const { bron, voorwaarden, waarden } = filterVan(lijst, vraag);
  const sql = `select ${kolom} as waarde, count(*)::int as aantal from ${bron}
      where ${[...voorwaarden, 'true'].join(' and ')} group by 1 order by 2 desc, 1`;
  return { sql, waarden };
}

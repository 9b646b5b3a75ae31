import { Weigering, type Zoekvraag } from '../web/index.js';

/** Conditions on signaal `s` of `bron`, with the values of their parameters. */
export interface Filter {
  readonly bron: string;
  readonly voorwaarden: readonly string[];
  readonly waarden: readonly unknown[];
}

/** What a work list can be narrowed down to; `?` stands for the value that was given. */
const FILTERS: Readonly<Record<string, string>> = {
  code: `s.code = ?`,
  overdracht: `(s.onderwerp_soort = 'overdracht') = (? = 'ja')`,
  // Who must act.
  regisseur: `s.eigenaar_id in (select m.id from hub.medewerker m where m.code = ?)`,
  team: `s.eigenaar_team_id in (select t.id from hub.team t where t.naam = ?)`,
  partner: `s.eigenaar_partner_id = (select p.id from hub.partner p where p.naam = ?)`,
  ouderDanDagen: `s.geopend_op < now() - make_interval(days => ?::int)`,
  geparkeerd: `(s.geparkeerd_tot is not null) = (? = 'ja')`,
  ernst: `s.ernst = ?`,
};

const ALLE = 'hub.signaal s';

/** What the person who asks begins the day with, and not what is of colleagues; a system has nothing of its own. */
const MIJN = `(select unnest(hub.mijn_signalen()) as id order by 1 desc) mijn join hub.signaal s on s.id = mijn.id`;

function bronVan({ mijn, open }: Zoekvraag): string {
  if (mijn !== 'ja') return ALLE;
  if (open === 'nee') throw Weigering.van('PARAMETER_ONJUIST', 'mijn', 'Dit kan alleen bij signalen die openstaan.');
  return MIJN;
}

/** By these the number of signalen can be told. */
const TELBAAR: Readonly<Record<string, string>> = {
  code: 's.code',
  ernst: 's.ernst',
  niveau: 's.niveau',
  partner: `(select p.naam from hub.partner p where p.id = s.eigenaar_partner_id)`,
  team: `(select t.naam from hub.team t where t.id = s.eigenaar_team_id)`,
  regisseur: `(select m.code from hub.medewerker m where m.id = s.eigenaar_id)`,
};

/** `inwonerId` is our id of the inwoner that the question names, where it names one. */
export function filterVan(vraag: Zoekvraag, inwonerId: string | undefined): Filter {
  if (!/^\d{1,4}$/.test(vraag['ouderDanDagen'] ?? '0')) {
    throw Weigering.van('PARAMETER_ONJUIST', 'ouderDanDagen', 'Een heel getal van 0 tot en met 9999.');
  }
  const bron = bronVan(vraag);
  const gevraagd = Object.entries(FILTERS).filter(([naam]) => vraag[naam] !== undefined);
  const voorwaarden = [
    `s.opgelost_op is ${vraag['open'] === 'nee' ? 'not ' : ''}null and s.verteld_op is not null`,
    ...gevraagd.map(([, voorwaarde], i) => voorwaarde.replaceAll('?', `$${i + 1}`)),
  ];
  const waarden = gevraagd.map(([naam]) => vraag[naam]);
  if (inwonerId === undefined) return { bron, voorwaarden, waarden };
  return {
    bron,
    voorwaarden: [...voorwaarden, `s.inwoner_id = $${waarden.length + 1}`],
    waarden: [...waarden, inwonerId],
  };
}

/** The SQL of how many there are, per value of what is counted by. */
export function tellingVan(vraag: Zoekvraag, inwonerId: string | undefined): { sql: string; waarden: unknown[] } {
  const kolom = TELBAAR[vraag['per'] ?? 'code'];
  if (!kolom) throw Weigering.van('PARAMETER_ONJUIST', 'per', `Kies uit: ${Object.keys(TELBAAR).join(', ')}.`);
  const { bron, voorwaarden, waarden } = filterVan(vraag, inwonerId);
  const sql = `select ${kolom} as waarde, count(*)::int as aantal from ${bron}
      where ${voorwaarden.join(' and ')} group by 1 order by 2 desc, 1`;
  return { sql, waarden: [...waarden] };
}

import { Inject, Injectable } from '@nestjs/common';
import { isUuid } from '@estafette/contracts';
import { Database, eenPlan, voorbereid, type EntityManager } from '@estafette/persistence';
import { Klok, lokaleDatum } from '@estafette/tijd';
import type { Partner } from '../partner/index.js';
import { namens, type Aanmelding } from '../toegang/index.js';
import { Verwijzingen, type Buitennaam, type Genoemd, type Namenlijst } from '../verwijzing/index.js';
import { alsBlad, leesBlad, Weigering, type Zoekvraag } from '../web/index.js';
import { rollenVan } from './overdrachten.js';
import { isEind, statussen, toegestaan, type Rol, type Status } from './overgangen.js';
import {
  filterVan,
  LIJST_VAN_MENS,
  LIJST_VAN_MIJN,
  LIJST_VAN_SYSTEEM,
  tellingVan,
  type Filter,
  type Lijst,
} from './werklijst.js';

/** An overdracht, and who it is about. */
interface Kern {
  readonly id: string;
  readonly inwoner_id: string;
}

/** With the names that the partner had for them already. */
interface Gezien {
  readonly rijen: readonly Rij[];
  readonly bekend: Namenlijst;
}

interface Rij extends Kern {
  readonly nummer: string;
  readonly van_partner_id: string;
  readonly naar_partner_id: string;
  readonly status: Status;
  /** Of its worst open signaal: 3 hoog, 2 middel, 1 laag, 0 none. */
  readonly ernst: number;
  readonly termijn: Termijn | null;
  readonly open_signalen: readonly { readonly code: string }[];
  readonly [kolom: string]: unknown;
}

/** The norm that is not met first, when nothing happens. */
interface Termijn {
  readonly code: string;
  readonly vervaltOp: string;
}

interface Stap {
  readonly gebeurtenis: string;
  readonly van: string | null;
  readonly naar: string;
  readonly stokhouder: string;
  readonly gezetOp: Date;
  readonly reden: string | null;
  readonly voorwaarde: string | null;
  readonly toelichting: string | null;
  readonly neemtOver: string | null;
  readonly blijftBijGever: string | null;
  readonly gevraagd: readonly string[];
}

/** A professional, and where to reach them. */
function persoon(tabel: string): string {
  return `jsonb_build_object('code', ${tabel}.code, 'naam', ${tabel}.naam, 'telefoon', ${tabel}.telefoon, 'email', ${tabel}.email)`;
}

/** How bad signaal x is, as a number that can be sorted by. */
const ERNST = `case x.ernst when 'hoog' then 3 when 'middel' then 2 else 1 end`;

const KOLOMMEN = `
  o.id, o.nummer, o.inwoner_id, o.van_partner_id, o.naar_partner_id, o.status, o.dienst, o.gegevens, o.afgesproken, o.ontbreekt,
  o.advies, o.aangeboden_op, o.ontvangen_op, o.gestart_op, o.warm_contact_op, o.uiterlijke_datum::text, o.afgesproken_start::text, o.verwachte_start::text, o.onderbroken_tot::text,
  v.naam as van_partner, vt.naam as van_team, vt.weergavenaam as van_teamnaam, vt.telefoon as van_telefoon, nt.telefoon as naar_telefoon, v.weergavenaam as van_partnernaam,
  n.naam as naar_partner, nt.naam as naar_team, nt.weergavenaam as naar_teamnaam, n.weergavenaam as naar_partnernaam,
  case when it.id is not null then jsonb_build_object('partner', ip.naam, 'team', it.naam,
    'naam', it.weergavenaam || ' van ' || ip.weergavenaam) end as inzet,
  (select jsonb_build_object('partner', wp.naam, 'team', wt.naam, 'naam', wt.weergavenaam || ' van ' || wp.weergavenaam)
     from hub.team wt join hub.partner wp on wp.id = wt.partner_id where wt.id = o.andere_ontvanger_id) as andere_ontvanger,
  (select ap.naam from hub.advies a join hub.partner ap on ap.id = a.partner_id where a.id = o.advies_id) as adviseur,
  ${persoon('g')} as gever, case when b.id is not null then ${persoon('b')} end as behandelaar,
  ${persoon('s')} || jsonb_build_object('partner', sp.naam) as stokhouder,
  (select jsonb_build_object('code', t.code, 'vervaltOp', t.vervalt_op) from matcher.termijn t
    where t.onderwerp_soort = 'overdracht' and t.onderwerp_id = o.id and t.gemeld_op is null
    order by t.vervalt_op limit 1) as termijn,
  e.ernst, e.open_signalen`;

const BRONNEN = `
  hub.overdracht o
  join hub.partner v on v.id = o.van_partner_id join hub.team vt on vt.id = o.van_team_id
  join hub.partner n on n.id = o.naar_partner_id join hub.team nt on nt.id = o.naar_team_id
  left join hub.team it on it.id = o.inzet_team_id left join hub.partner ip on ip.id = o.inzet_partner_id
  join hub.medewerker g on g.id = o.gever_id
  left join hub.medewerker b on b.id = o.behandelaar_id
  join hub.medewerker s on s.id = o.stokhouder_id join hub.partner sp on sp.id = s.partner_id
  cross join lateral (
    select coalesce(max(${ERNST}), 0) as ernst,
           coalesce(jsonb_agg(jsonb_build_object('code', x.code, 'ernst', x.ernst, 'zin', x.zin,
             'vervolgstappen', x.vervolgstappen, 'geopendOp', x.geopend_op, 'eigenaar', jsonb_build_object(
               'partner', xp.weergavenaam, 'team', xt.weergavenaam, 'medewerker', xm.naam))
             order by ${ERNST} desc, x.id), '[]') as open_signalen
      from hub.signaal x
      join hub.partner xp on xp.id = x.eigenaar_partner_id left join hub.team xt on xt.id = x.eigenaar_team_id
      left join hub.medewerker xm on xm.id = x.eigenaar_id
     where x.id in (select os.signaal_id from hub.overdracht_signaal os where os.overdracht_id = o.id)) e`;

/** The overdrachten that a partner takes part in, or has the regie over. Row-level security decides which those are. */
@Injectable()
export class Overzicht {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Verwijzingen) private readonly verwijzingen: Verwijzingen,
    @Inject(Klok) private readonly klok: Klok,
  ) {}

  async blader(aanvrager: Aanmelding, vraag: Zoekvraag): Promise<object> {
    const { partner } = aanvrager;
    const blad = leesBlad(vraag);
    if (vraag['status'] !== undefined && !statussen.includes(vraag['status'] as Status)) {
      throw Weigering.van('PARAMETER_ONJUIST', 'status', `Kies uit: ${statussen.join(', ')}.`);
    }
    const volgorde = leesVolgorde(vraag);
    const gezien = await this.alsAanvrager(aanvrager, async (em) => {
      const na = blad.na && (await this.verwijzingen.internId(em, partner.id, 'overdracht', blad.na));
      const filter = filterVan(lijstVan(aanvrager, vraag), vraag);
      return this.lees(em, partner, await zoek(em, filter, volgorde, na, blad.maximum));
    });
    const verder = volgorde.mislukteEerst ? { ...vraag, ernst: String(gezien.rijen.at(-1)?.ernst) } : vraag;
    return alsBlad('overdrachten', await this.vorm(partner, gezien), blad, '/api/v1/overdrachten', verder);
  }

  /** How many there are, per value of what is counted by; narrowed down like the list. */
  async tel(aanvrager: Aanmelding, vraag: Zoekvraag): Promise<object> {
    const { sql, waarden } = tellingVan(lijstVan(aanvrager, vraag), vraag);
    return { tellingen: await this.alsAanvrager(aanvrager, (em) => voorbereid(em, sql, waarden)) };
  }

  async toon(aanvrager: Aanmelding, id: string): Promise<object> {
    const { partner } = aanvrager;
    const gevonden = await this.alsAanvrager(aanvrager, async (em) => {
      const intern = isUuid(id) && (await this.verwijzingen.internId(em, partner.id, 'overdracht', id));
      const [kern] = intern ? await kernVan(em, intern) : [];
      if (!kern) return undefined;
      const [gezien, stappen] = await Promise.all([this.lees(em, partner, [kern]), stappenVan(em, kern.id)]);
      return { gezien, stappen };
    });
    if (!gevonden) throw Weigering.van('NIET_GEVONDEN');
    const [overdracht] = await this.vorm(partner, gevonden.gezien);
    return { ...overdracht, stappen: gevonden.stappen };
  }

  private alsAanvrager<T>(aanvrager: Aanmelding, werk: (em: EntityManager) => Promise<T>): Promise<T> {
    return this.database.inTransactie(namens(aanvrager), 'inzage', werk);
  }

  /** What is told of each, and what the partner calls it: asked in one go. */
  private async lees(em: EntityManager, partner: Partner, kernen: readonly Kern[]): Promise<Gezien> {
    const [rijen, bekend] = await Promise.all([
      lees(
        em,
        kernen.map(({ id }) => id),
      ),
      this.verwijzingen.bekendeNamenlijst(em, partner.id, kernen.flatMap(genoemdIn)),
    ]);
    return { rijen, bekend };
  }

  private async vorm(partner: Partner, { rijen, bekend }: Gezien): Promise<(Buitennaam & object)[]> {
    const namen = await this.verwijzingen.voltooi(partner.id, rijen.flatMap(genoemdIn), bekend);
    return rijen.map((r) => {
      const [overdracht, inwoner] = genoemdIn(r);
      return { ...namen.van(overdracht), ...vorm(r, namen.van(inwoner), partner, this.klok.nu()) };
    });
  }
}

function genoemdIn({ id, inwoner_id }: Kern): [Genoemd, Genoemd] {
  return [
    { soort: 'overdracht', id },
    { soort: 'inwoner', id: inwoner_id },
  ];
}

function lijstVan({ medewerker }: Aanmelding, { mijn }: Zoekvraag): Lijst {
  if (medewerker === undefined) return LIJST_VAN_SYSTEEM;
  return mijn === 'ja' ? LIJST_VAN_MIJN : LIJST_VAN_MENS;
}

/** `ernst` is how bad the last one of the page before was: it keeps its place, whatever became of it since. */
interface Volgorde {
  readonly mislukteEerst: boolean;
  readonly ernst: number | null;
}

function leesVolgorde({ volgorde, ernst, na }: Zoekvraag): Volgorde {
  if (volgorde === undefined) return { mislukteEerst: false, ernst: null };
  if (volgorde !== 'mislukt-eerst') throw Weigering.van('PARAMETER_ONJUIST', 'volgorde', 'Kies mislukt-eerst.');
  if (na !== undefined && !/^[0-3]$/.test(ernst ?? '')) {
    throw Weigering.van('PARAMETER_ONJUIST', 'ernst', 'Gebruik het adres uit "volgende".');
  }
  return { mislukteEerst: true, ernst: na === undefined ? null : Number(ernst) };
}

/**
 * How bad the worst open signaal about each that is `gekozen` or its inwoner is, or about a partner at whom something of it
 * is stuck. Looked up for all of them at once: one by one PostgreSQL starts all that decides who may see a signaal anew.
 */
const ERG = `erg as materialized (
  select b.id, max(b.ernst) as ernst from (
    select x.overdracht_id as id, ${ERNST} as ernst from hub.geldend_signaal x
     where x.overdracht_id = any(array(select id from gekozen))
    union all
    select g.id, ${ERNST} from hub.geldend_signaal x join gekozen g on g.inwoner_id = x.inwoner_id
     where x.onderwerp_soort = 'inwoner' and x.inwoner_id = any(array(select inwoner_id from gekozen))
    union all
    select k.overdracht_id, ${ERNST} from hub.overdracht_stuk k join hub.signaal x on x.id = k.signaal_id) b
   group by b.id)`;

/** Asked all the time: written out, so that a list with no other value is planned once, and not for each value anew. */
const GEWONE_MAXIMA: ReadonlySet<number> = new Set([25, 50, 100, 200]);

/** Which overdrachten are on the page; only of these is looked at what is told of them. */
function zoek(
  em: EntityManager,
  filter: Filter,
  volgorde: Volgorde,
  na: string | undefined,
  maximum: number,
): Promise<Kern[]> {
  const waarden = [...filter.waarden];
  const parameter = (waarde: unknown): string => `$${waarden.push(waarde)}`;
  const hoogstens = GEWONE_MAXIMA.has(maximum) ? String(maximum) : parameter(maximum);
  const naEen = na === undefined ? undefined : parameter(na);
  const opdracht = volgorde.mislukteEerst
    ? ergsteEerst(filter, hoogstens, naEen && `(${volgorde.ernst}, ${naEen})`)
    : nieuwsteEerst(filter, hoogstens, naEen);
  return voorbereid(em, opdracht, waarden);
}

function nieuwsteEerst({ bron, voorwaarden }: Filter, hoogstens: string, na: string | undefined): string {
  const verder = na === undefined ? [] : [`o.id < ${na}`];
  return `select o.id, o.inwoner_id from ${bron} where ${[...voorwaarden, ...verder, 'true'].join(' and ')}
    order by o.id desc limit ${hoogstens}`;
}

function ergsteEerst({ bron, voorwaarden }: Filter, hoogstens: string, na: string | undefined): string {
  return `with gekozen as materialized (
      select o.id, o.inwoner_id from ${bron} where ${[...voorwaarden, 'true'].join(' and ')}), ${ERG}
    select g.id, g.inwoner_id from gekozen g left join erg e on e.id = g.id
     where ${na === undefined ? 'true' : `(coalesce(e.ernst, 0), g.id) < ${na}`}
     order by coalesce(e.ernst, 0) desc, g.id desc limit ${hoogstens}`;
}

/** In the order of `ids`. Planning it takes longer than doing it. */
async function lees(em: EntityManager, ids: readonly string[]): Promise<Rij[]> {
  const opdracht = `select ${KOLOMMEN} from ${BRONNEN} where o.id = any($1)`;
  const opPlaats = new Map(ids.map((id, i) => [id, i]));
  const rijen = await eenPlan<Rij>(em, opdracht, [ids]);
  return rijen.toSorted((a, b) => opPlaats.get(a.id)! - opPlaats.get(b.id)!);
}

function kernVan(em: EntityManager, id: string): Promise<Kern[]> {
  return em.query(`select o.id, o.inwoner_id from hub.overdracht o where o.id = $1`, [id]);
}

function stappenVan(em: EntityManager, overdrachtId: string): Promise<Stap[]> {
  return em.query(
    // What was said with a step is in its bericht: who did not get that, does not see it here.
    `select s.gebeurtenis, s.van, s.naar, m.naam as stokhouder, s.gezet_op as "gezetOp", i.data ->> 'reden' as reden,
            i.data ->> 'voorwaarde' as voorwaarde, i.data ->> 'toelichting' as toelichting,
            i.data ->> 'neemtOver' as "neemtOver", i.data ->> 'blijftBijGever' as "blijftBijGever", coalesce(i.data -> 'gevraagd', '[]') as gevraagd
       from hub.overdracht_stap s join hub.medewerker m on m.id = s.stokhouder_id
       left join hub.bericht_inhoud i on i.bericht_id = s.bericht_id
      where s.overdracht_id = $1 order by s.id`,
    [overdrachtId],
  );
}

function vorm(r: Rij, inwoner: Buitennaam, partner: Partner, nu: Date): object {
  const partijen = { vanPartnerId: r.van_partner_id, naarPartnerId: r.naar_partner_id };
  const stand = { status: r.status, terugNaar: null, geschiedenis: [] };
  const rollen = rollenVan(partijen, partner);
  return {
    nummer: r.nummer,
    inwoner,
    status: r.status,
    dienst: r['dienst'],
    van: adres(r, 'van'),
    naar: adres(r, 'naar'),
    inzet: r['inzet'],
    adviseur: r['adviseur'],
    gever: r['gever'],
    behandelaar: r['behandelaar'],
    stokhouder: r['stokhouder'],
    ...(r['gegevens'] as object),
    afgesproken: r['afgesproken'],
    uiterlijkeDatum: r['uiterlijke_datum'],
    afgesprokenStart: r['afgesproken_start'],
    verwachteStart: r['verwachte_start'],
    onderbrokenTot: r['onderbroken_tot'],
    andereOntvanger: r['andere_ontvanger'],
    ontbreekt: r['ontbreekt'],
    advies: r['advies'],
    aangebodenOp: r['aangeboden_op'],
    ontvangenOp: r['ontvangen_op'],
    gestartOp: r['gestart_op'],
    warmContactOp: r['warm_contact_op'],
    signalen: [...new Set(r.open_signalen.map(({ code }) => code))].sort(),
    openSignalen: r.open_signalen,
    termijn: magTermijnZien(r.status, rollen) ? metDagen(r.termijn, nu) : null,
    toegestaneStappen: toegestaan(stand, rollen),
  };
}

const DAG_MS = 86_400_000;

/** With how many whole days are left, 0 on the last day; a browser does not know what day it is for the hub. */
function metDagen(termijn: Termijn | null, nu: Date): object | null {
  if (!termijn) return null;
  // A term ends at 24:00, which is 0:00 of the day after.
  const laatsteDag = lokaleDatum(new Date(Date.parse(termijn.vervaltOp) - 1));
  return { ...termijn, dagen: Math.round((Date.parse(laatsteDag) - Date.parse(lokaleDatum(nu))) / DAG_MS) };
}

/** What runs after the end is between the giver and who has the regie. */
function magTermijnZien(status: Status, rollen: readonly Rol[]): boolean {
  return !isEind(status) || rollen.some((rol) => rol !== 'nemer');
}

function adres(r: Rij, kant: 'van' | 'naar'): object {
  const naam = `${String(r[`${kant}_teamnaam`])} van ${String(r[`${kant}_partnernaam`])}`;
  return { partner: r[`${kant}_partner`], team: r[`${kant}_team`], naam, telefoon: r[`${kant}_telefoon`] };
}

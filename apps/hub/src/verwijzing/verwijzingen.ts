import { Inject, Injectable } from '@nestjs/common';
import {
  fout,
  metVerwijzingen,
  verwijzingenIn,
  type Berichtsoort,
  type Fout,
  type GevondenVerwijzing,
  type Verwijssoort,
  type Verwijzing,
} from '@estafette/contracts';
import { Database, gezamenlijk, HUB, voorbereid, type EntityManager } from '@estafette/persistence';
import { Weigering } from '../web/index.js';
import { Namenlijst, type Benoemd, type Buitennaam, type Genoemd } from './namenlijst.js';

interface Rij {
  intern_id: string;
  extern_id: string;
  kenmerk_partner: string | null;
}

/** `huidig_id`: where what is new about it goes; for an inwoner who was joined with another that is the one that stays. */
interface Wijzing extends Rij {
  huidig_id: string;
}

/**
 * Names things in a fixed order, so that two deliveries cannot wait for each other. Hardly anyone is joined with another,
 * and who stays is looked up by a query of its own: only for those.
 */
const NOEM = `
  insert into hub.verwijzing (partner_id, soort, intern_id)
  select distinct $1::uuid, g.soort, case
           when g.soort = 'inwoner' and exists (
                select from hub.samenvoeging s where s.vervallen_id = g.id and s.tot is null)
           then hub.blijvende_inwoner(g.id) else g.id end
    from unnest($2::text[], $3::uuid[]) as g (soort, id) order by 2, 3
  on conflict do nothing returning soort, intern_id, extern_id, kenmerk_partner`;

/** A thing by the name that a partner has for it. */
interface Kenmerk {
  readonly partnerId: string;
  readonly soort: Verwijssoort;
  readonly kenmerk: string;
}

/**
 * Two berichten at once about the same newcomer: the second waits for the first and gets its id. New names in a fixed order
 * as well.
 */
const LEES_OF_NOEM = `
  with gevraagd as (
    select distinct partner_id, soort, kenmerk
      from unnest($1::uuid[], $2::text[], $3::text[]) as g (partner_id, soort, kenmerk)),
  bekend as (
    select g.partner_id, g.soort, v.intern_id, v.extern_id, g.kenmerk, case
             when g.soort = 'inwoner' then hub.blijvende_inwoner(v.intern_id) else v.intern_id end as huidig_id
      from gevraagd g
     cross join lateral (
           select n.intern_id, n.extern_id from hub.verwijzing n
            where n.partner_id = g.partner_id and n.soort = g.soort and n.kenmerk_partner = g.kenmerk offset 0) v),
  nieuw as (
    insert into hub.verwijzing (partner_id, soort, intern_id, kenmerk_partner)
    select g.partner_id, g.soort, uuidv7(), g.kenmerk from gevraagd g
     where (g.partner_id, g.soort, g.kenmerk) not in (select b.partner_id, b.soort, b.kenmerk from bekend b)
     order by 1, 2, 4
    on conflict on constraint verwijzing_kenmerk do update set kenmerk_partner = excluded.kenmerk_partner
    returning partner_id, soort, intern_id, extern_id, kenmerk_partner)
  select partner_id, soort, intern_id, extern_id, kenmerk as kenmerk_partner, huidig_id from bekend
  union all
  select partner_id, soort, intern_id, extern_id, kenmerk_partner, intern_id from nieuw`;

/**
 * The one place where ids of partners become ours and ours become theirs: on entry, on delivery and in the API.
 * Random and kept per partner, so that two partners cannot join what they know.
 */
@Injectable()
export class Verwijzingen {
  private readonly bekendOfNieuw = gezamenlijk(leesOfNoem);

  constructor(@Inject(Database) private readonly database: Database) {}

  /**
   * The data of a bericht with our ids in every reference, and what the partner calls what it names; refuses with all unknown
   * references at once.
   */
  async naarBinnen<T extends object>(
    em: EntityManager,
    partnerId: string,
    soort: Berichtsoort,
    data: T,
  ): Promise<{ data: T; namen: Namenlijst }> {
    const binnen = new Map<string, Verwijzing>();
    const namen: Benoemd[] = [];
    const fouten: Fout[] = [];
    const alle = verwijzingenIn(soort.klasse, data);
    const uitkomsten = await Promise.all(alle.map((gevonden) => this.intern(em, partnerId, gevonden)));
    for (const [i, gevonden] of alle.entries()) {
      const uitkomst = uitkomsten[i]!;
      if ('code' in uitkomst) fouten.push(uitkomst);
      else {
        binnen.set(gevonden.pad, { id: uitkomst.huidig_id });
        // What was joined with another may have a name under either.
        if (uitkomst.huidig_id === uitkomst.intern_id) namen.push({ soort: gevonden.soort, ...uitkomst });
      }
    }
    if (fouten.length > 0) throw new Weigering(fouten);
    return { data: metVerwijzingen(soort.klasse, data, (pad) => binnen.get(pad)), namen: new Namenlijst(namen) };
  }

  /** What this partner calls all of these; whatever had no name yet gets it now. */
  async namenlijst(em: EntityManager, partnerId: string, genoemd: readonly Genoemd[]): Promise<Namenlijst> {
    const lijst = await this.bekendeNamenlijst(em, partnerId, genoemd);
    const naamloos = lijst.zonder(genoemd);
    if (naamloos.length === 0) return lijst;
    const gezet = await voorbereid<Benoemd>(em, NOEM, [partnerId, ...kolommen(naamloos)]);
    const aangevuld = new Namenlijst([...lijst.rijen, ...gezet]);
    // Somebody else may have named some of them in the meantime, or two are one person: then that name counts.
    return aangevuld.zonder(genoemd).length === 0 ? aangevuld : this.bekendeNamenlijst(em, partnerId, genoemd);
  }

  /** What this partner already calls these. Reads only, so also under the partner's own row-level security. */
  async bekendeNamenlijst(em: EntityManager, partnerId: string, genoemd: readonly Genoemd[]): Promise<Namenlijst> {
    return new Namenlijst(await this.bekend(em, partnerId, genoemd));
  }

  /** `bekend` and a name for whatever of `genoemd` had none yet: in a transaction of its own, as a partner may not write. */
  async voltooi(partnerId: string, genoemd: readonly Genoemd[], bekend: Namenlijst): Promise<Namenlijst> {
    const naamloos = bekend.zonder(genoemd);
    if (naamloos.length === 0) return bekend;
    const gezet = await this.database.vraag<Benoemd>(HUB, 'inzage', NOEM, [partnerId, ...kolommen(naamloos)]);
    const aangevuld = new Namenlijst([...bekend.rijen, ...gezet]);
    if (aangevuld.zonder(genoemd).length === 0) return aangevuld;
    return this.database.inTransactie(HUB, 'inzage', (em) => this.namenlijst(em, partnerId, genoemd));
  }

  /** Our id of what this partner calls `externId`, if it is known to the partner at all. */
  async internId(
    em: EntityManager,
    partnerId: string,
    soort: Verwijssoort,
    externId: string,
  ): Promise<string | undefined> {
    return (await this.rij(em, partnerId, soort, 'extern_id', externId))?.huidig_id;
  }

  /** Our id of what this partner calls by its own kenmerk. */
  async metKenmerk(
    em: EntityManager,
    partnerId: string,
    soort: Verwijssoort,
    kenmerk: string,
  ): Promise<string | undefined> {
    return (await this.rij(em, partnerId, soort, 'kenmerk_partner', kenmerk))?.huidig_id;
  }

  /** Makes a kenmerk of this partner name something that we know. False when the partner calls it otherwise already. */
  async noem(
    em: EntityManager,
    partnerId: string,
    soort: Verwijssoort,
    internId: string,
    kenmerk: string,
  ): Promise<boolean> {
    const { kenmerkPartner } = await this.buitennaam(em, partnerId, soort, internId);
    return kenmerkPartner === undefined
      ? this.zetKenmerk(em, partnerId, soort, internId, kenmerk)
      : kenmerkPartner === kenmerk;
  }

  /** Whether these two are one person, as far as we know. */
  async zelfdeInwoner(em: EntityManager, een: string, ander: string): Promise<boolean> {
    const [{ zelfde }] = await em.query<[{ zelfde: boolean }]>(
      `select hub.blijvende_inwoner($1) = hub.blijvende_inwoner($2) as zelfde`,
      [een, ander],
    );
    return zelfde;
  }

  /** What this partner already calls it. Reads only, so also under the partner's own row-level security. */
  async bekendeNaam(
    em: EntityManager,
    partnerId: string,
    soort: Verwijssoort,
    internId: string,
  ): Promise<Buitennaam | undefined> {
    return (await this.bekendeNamen(em, partnerId, soort, [internId])).get(internId);
  }

  async buitennaam(em: EntityManager, partnerId: string, soort: Verwijssoort, internId: string): Promise<Buitennaam> {
    const namen = await this.buitennamen(em, partnerId, soort, [internId]);
    return namen.get(internId)!;
  }

  /** What this partner calls each of these; one that had no name yet gets it now. */
  async buitennamen(
    em: EntityManager,
    partnerId: string,
    soort: Verwijssoort,
    internIds: readonly string[],
  ): Promise<ReadonlyMap<string, Buitennaam>> {
    const lijst = await this.namenlijst(em, partnerId, alsGenoemd(soort, internIds));
    return lijst.perId(soort);
  }

  /** What this partner already calls these; without those that it has no name for. */
  async bekendeNamen(
    em: EntityManager,
    partnerId: string,
    soort: Verwijssoort,
    internIds: readonly string[],
  ): Promise<ReadonlyMap<string, Buitennaam>> {
    return (await this.bekendeNamenlijst(em, partnerId, alsGenoemd(soort, internIds))).perId(soort);
  }

  private async bekend(em: EntityManager, partnerId: string, genoemd: readonly Genoemd[]): Promise<Benoemd[]> {
    // Each by the index, and not prepared (a connection remembers nothing with a `*`): a plan from when the table was small
    // would walk along all of it.
    const rijen = await em.query<Benoemd[]>(
      `select v.soort, v.intern_id, v.extern_id, v.kenmerk_partner
         from (select distinct * from unnest($2::text[], $3::uuid[])) as g (soort, id)
         cross join lateral (
           select n.* from hub.verwijzing n
            where n.intern_id = g.id and n.partner_id = $1 and n.soort = g.soort offset 0) v`,
      [partnerId, ...kolommen(genoemd)],
    );
    const namen = new Set(rijen.filter(({ soort }) => soort === 'inwoner').map(({ intern_id }) => intern_id));
    const rest = genoemd.filter(({ soort, id }) => soort === 'inwoner' && !namen.has(id)).map(({ id }) => id);
    return rest.length === 0 ? rijen : [...rijen, ...(await this.viaSamenvoeging(em, partnerId, rest))];
  }

  /**
   * Names for inwoners whom the partner knows as the same person under another of our ids. Not prepared: hardly ever asked,
   * and a plan from before anybody was joined would be kept.
   */
  private viaSamenvoeging(em: EntityManager, partnerId: string, internIds: readonly string[]): Promise<Benoemd[]> {
    return em.query<Benoemd[]>(
      `select distinct on (s.id) 'inwoner' as soort, s.id as intern_id, v.extern_id, v.kenmerk_partner
         from hub.samengevoegd s
         join hub.verwijzing v on v.partner_id = $1 and v.soort = 'inwoner' and v.intern_id = s.zelfde_id
        where s.id = any($2)
        order by s.id, (s.zelfde_id = hub.blijvende_inwoner(s.id)) desc, s.zelfde_id`,
      [partnerId, internIds],
    );
  }

  private async intern(em: EntityManager, partnerId: string, gevonden: GevondenVerwijzing): Promise<Wijzing | Fout> {
    const { soort, pad, magNieuw, verwijzing } = gevonden;
    const { id, kenmerkPartner } = verwijzing;
    if (id !== undefined) return this.metId(em, partnerId, gevonden, id);
    if (magNieuw) return this.bekendOfNieuw(em, { partnerId, soort, kenmerk: kenmerkPartner! });
    const bekend = await this.rij(em, partnerId, soort, 'kenmerk_partner', kenmerkPartner!);
    return bekend ?? fout('VERWIJZING_ONBEKEND', `${pad}.kenmerkPartner`);
  }

  private async metId(
    em: EntityManager,
    partnerId: string,
    gevonden: GevondenVerwijzing,
    id: string,
  ): Promise<Wijzing | Fout> {
    const { soort, pad, verwijzing } = gevonden;
    const rij = await this.rij(em, partnerId, soort, 'extern_id', id);
    if (!rij) return fout('VERWIJZING_ONBEKEND', `${pad}.id`);
    const { kenmerkPartner } = verwijzing;
    if (kenmerkPartner === undefined || kenmerkPartner === rij.kenmerk_partner) return rij;
    const gezet =
      rij.kenmerk_partner === null && (await this.zetKenmerk(em, partnerId, soort, rij.intern_id, kenmerkPartner));
    return gezet ? { ...rij, kenmerk_partner: kenmerkPartner } : fout('VERWIJZING_BOTST', pad);
  }

  private async rij(
    em: EntityManager,
    partnerId: string,
    soort: Verwijssoort,
    kolom: 'extern_id' | 'kenmerk_partner',
    waarde: string,
  ): Promise<Wijzing | undefined> {
    const [rij] = await voorbereid<Wijzing>(
      em,
      `select intern_id, extern_id, kenmerk_partner,
              case when soort = 'inwoner' then hub.blijvende_inwoner(intern_id) else intern_id end as huidig_id
         from hub.verwijzing
        where partner_id = $1 and soort = $2 and ${kolom} = $3`,
      [partnerId, soort, waarde],
    );
    return rij;
  }

  private async zetKenmerk(
    em: EntityManager,
    partnerId: string,
    soort: Verwijssoort,
    internId: string,
    kenmerk: string,
  ): Promise<boolean> {
    const [, gewijzigd] = await em.query<[unknown[], number]>(
      `update hub.verwijzing set kenmerk_partner = $4
        where partner_id = $1 and soort = $2 and intern_id = $3 and not exists (
          select 1 from hub.verwijzing where partner_id = $1 and soort = $2 and kenmerk_partner = $4)`,
      [partnerId, soort, internId, kenmerk],
    );
    return gewijzigd === 1;
  }
}

function alsGenoemd(soort: Verwijssoort, ids: readonly string[]): Genoemd[] {
  return ids.map((id) => ({ soort, id }));
}

function kolommen(genoemd: readonly Genoemd[]): [Verwijssoort[], string[]] {
  return [genoemd.map(({ soort }) => soort), genoemd.map(({ id }) => id)];
}

async function leesOfNoem(em: EntityManager, gevraagd: readonly Kenmerk[]): Promise<Wijzing[]> {
  const rijen = await em.query<(Wijzing & { partner_id: string; soort: string })[]>(LEES_OF_NOEM, [
    gevraagd.map((g) => g.partnerId),
    gevraagd.map((g) => g.soort),
    gevraagd.map((g) => g.kenmerk),
  ]);
  const perKenmerk = new Map(rijen.map((r) => [JSON.stringify([r.partner_id, r.soort, r.kenmerk_partner]), r]));
  return gevraagd.map((g) => perKenmerk.get(JSON.stringify([g.partnerId, g.soort, g.kenmerk]))!);
}

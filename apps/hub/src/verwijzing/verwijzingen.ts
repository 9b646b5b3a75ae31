import { Injectable } from '@nestjs/common';
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
import { voorbereid, type EntityManager } from '@estafette/persistence';
import { Weigering } from '../web/index.js';
import { Namenlijst, type Buitennaam, type Genoemd } from './namenlijst.js';

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
 * The one place where ids of partners become ours and ours become theirs: on entry, on delivery and in the API.
 * Random and kept per partner, so that two partners cannot join what they know.
 */
@Injectable()
export class Verwijzingen {
  /** The data of a bericht with our ids in every reference; refuses with all unknown references at once. */
  async naarBinnen<T extends object>(em: EntityManager, partnerId: string, soort: Berichtsoort, data: T): Promise<T> {
    const binnen = new Map<string, Verwijzing>();
    const fouten: Fout[] = [];
    const alle = verwijzingenIn(soort.klasse, data);
    const uitkomsten = await Promise.all(alle.map((gevonden) => this.intern(em, partnerId, gevonden)));
    for (const [i, gevonden] of alle.entries()) {
      const uitkomst = uitkomsten[i]!;
      if (typeof uitkomst === 'string') binnen.set(gevonden.pad, { id: uitkomst });
      else fouten.push(uitkomst);
    }
    if (fouten.length > 0) throw new Weigering(fouten);
    return metVerwijzingen(soort.klasse, data, (pad) => binnen.get(pad));
  }

  /** What this partner calls all of these; whatever had no name yet gets it now. */
  async namenlijst(em: EntityManager, partnerId: string, genoemd: readonly Genoemd[]): Promise<Namenlijst> {
    const perSoort = new Map<Verwijssoort, Map<string, Buitennaam>>();
    // One kind after the other in a fixed order, so that two deliveries cannot wait for each other.
    for (const soort of [...new Set(genoemd.map((g) => g.soort))].sort()) {
      const ids = genoemd.filter((g) => g.soort === soort).map((g) => g.id);
      perSoort.set(soort, await this.buitennamen(em, partnerId, soort, ids));
    }
    return new Namenlijst(perSoort);
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
  ): Promise<Map<string, Buitennaam>> {
    const bekend = await this.bekendeNamen(em, partnerId, soort, internIds);
    const nieuw = [...new Set(internIds)].filter((id) => !bekend.has(id)).sort();
    if (nieuw.length === 0) return bekend;
    // Hardly anyone is joined with another, and who stays is looked up by a query of its own: only for those.
    const gezet = await voorbereid<Rij>(
      em,
      'noem',
      `insert into hub.verwijzing (partner_id, soort, intern_id)
       select distinct $1::uuid, $2, case
                when $2 = 'inwoner' and exists (
                     select from hub.samenvoeging s where s.vervallen_id = n and s.tot is null)
                then hub.blijvende_inwoner(n) else n end
         from unnest($3::uuid[]) as n order by 3
       on conflict do nothing returning intern_id, extern_id, kenmerk_partner`,
      [partnerId, soort, nieuw],
    );
    const namen = new Map(naamPerId(gezet));
    // Somebody else may have named some of them in the meantime, or two are one person: then that name counts.
    if (!nieuw.every((id) => namen.has(id))) return this.bekendeNamen(em, partnerId, soort, internIds);
    return new Map([...bekend, ...namen]);
  }

  /** What this partner already calls these; without those that it has no name for. */
  async bekendeNamen(
    em: EntityManager,
    partnerId: string,
    soort: Verwijssoort,
    internIds: readonly string[],
  ): Promise<Map<string, Buitennaam>> {
    // Not prepared: a plan from when the table was small would walk along all of it for as long as the connection lives.
    const rijen = await em.query<Rij[]>(
      `select intern_id, extern_id, kenmerk_partner from hub.verwijzing
        where partner_id = $1 and soort = $2 and intern_id = any($3)`,
      [partnerId, soort, internIds],
    );
    const namen = new Map(naamPerId(rijen));
    const rest = soort === 'inwoner' ? internIds.filter((id) => !namen.has(id)) : [];
    return rest.length === 0 ? namen : new Map([...namen, ...(await this.viaSamenvoeging(em, partnerId, rest))]);
  }

  /** Names for inwoners whom the partner knows as the same person under another of our ids. */
  private async viaSamenvoeging(
    em: EntityManager,
    partnerId: string,
    internIds: readonly string[],
  ): Promise<Map<string, Buitennaam>> {
    // Hardly anyone is joined with another: who is, is found first, and only of them the rest is looked up.
    const rijen = await voorbereid<Rij>(
      em,
      'namenViaSamenvoeging',
      `with samen as materialized (
         select s.vervallen_id as id from hub.samenvoeging s where s.tot is null and s.vervallen_id = any($2)
         union select s.blijvend_id from hub.samenvoeging s where s.tot is null and s.blijvend_id = any($2))
       select distinct on (i.id) i.id as intern_id, v.extern_id, v.kenmerk_partner
         from samen i cross join lateral hub.zelfde_inwoner(i.id) as z (id)
         join hub.verwijzing v on v.partner_id = $1 and v.soort = 'inwoner' and v.intern_id = z.id
        order by i.id, (z.id = hub.blijvende_inwoner(i.id)) desc, z.id`,
      [partnerId, internIds],
    );
    return new Map(naamPerId(rijen));
  }

  private async intern(em: EntityManager, partnerId: string, gevonden: GevondenVerwijzing): Promise<string | Fout> {
    const { soort, pad, magNieuw, verwijzing } = gevonden;
    const { id, kenmerkPartner } = verwijzing;
    if (id !== undefined) return this.metId(em, partnerId, gevonden, id);
    if (magNieuw) return this.bekendOfNieuw(em, partnerId, soort, kenmerkPartner!);
    const bekend = await this.metKenmerk(em, partnerId, soort, kenmerkPartner!);
    return bekend ?? fout('VERWIJZING_ONBEKEND', `${pad}.kenmerkPartner`);
  }

  private async metId(
    em: EntityManager,
    partnerId: string,
    gevonden: GevondenVerwijzing,
    id: string,
  ): Promise<string | Fout> {
    const { soort, pad, verwijzing } = gevonden;
    const rij = await this.rij(em, partnerId, soort, 'extern_id', id);
    if (!rij) return fout('VERWIJZING_ONBEKEND', `${pad}.id`);
    const { kenmerkPartner } = verwijzing;
    if (kenmerkPartner === undefined || kenmerkPartner === rij.kenmerk_partner) return rij.huidig_id;
    const gezet =
      rij.kenmerk_partner === null && (await this.zetKenmerk(em, partnerId, soort, rij.intern_id, kenmerkPartner));
    return gezet ? rij.huidig_id : fout('VERWIJZING_BOTST', pad);
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
      `naam_${kolom}`,
      `select intern_id, extern_id, kenmerk_partner,
              case when soort = 'inwoner' then hub.blijvende_inwoner(intern_id) else intern_id end as huidig_id
         from hub.verwijzing
        where partner_id = $1 and soort = $2 and ${kolom} = $3`,
      [partnerId, soort, waarde],
    );
    return rij;
  }

  // Two berichten at once about the same newcomer: the second waits for the first and gets its id.
  private async bekendOfNieuw(
    em: EntityManager,
    partnerId: string,
    soort: Verwijssoort,
    kenmerk: string,
  ): Promise<string> {
    const [rij] = await em.query<[{ id: string }]>(
      `with bekend as (
         select case when soort = 'inwoner' then hub.blijvende_inwoner(intern_id) else intern_id end as id
           from hub.verwijzing where partner_id = $1 and soort = $2 and kenmerk_partner = $3),
       nieuw as (
         insert into hub.verwijzing (partner_id, soort, intern_id, kenmerk_partner)
         select $1, $2, uuidv7(), $3 where not exists (select from bekend)
         on conflict on constraint verwijzing_kenmerk do update set kenmerk_partner = excluded.kenmerk_partner
         returning intern_id)
       select id from bekend union all select intern_id from nieuw`,
      [partnerId, soort, kenmerk],
    );
    return rij.id;
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

function naamPerId(rijen: readonly Rij[]): [string, Buitennaam][] {
  return rijen.map((rij) => [rij.intern_id, alsBuitennaam(rij)]);
}

function alsBuitennaam({ extern_id, kenmerk_partner }: Rij): Buitennaam {
  return { id: extern_id, ...(kenmerk_partner === null ? {} : { kenmerkPartner: kenmerk_partner }) };
}

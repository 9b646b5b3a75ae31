import { Inject, Injectable } from '@nestjs/common';
import { isUuid, samengevoegd, type Veldgroep } from '@estafette/contracts';
import type { Werkzoekende } from '@estafette/contracts/kandidaatprofiel';
import { Database, gezamenlijk, HUB, type Doel, type EntityManager } from '@estafette/persistence';
import { Doelbinding } from '../doelbinding/index.js';
import { namens, type Aanmelding } from '../toegang/index.js';
import { Verwijzingen } from '../verwijzing/index.js';
import { Weigering } from '../web/index.js';
import { profielgroepen, uitDelen, type Deel } from './delen.js';
import { leesHerkomst } from './herkomsttabel.js';
import type { Kandidaat } from './kandidaat.js';
import type { Opgave } from './onderdelen.js';
import { Profielschrijver, type Verteller } from './profielschrijver.js';

type MetDelen = Omit<Kandidaat, 'profiel' | 'keten' | 'herkomst' | 'groepen'> & { readonly delen: Deel[] };

/** The profiles. Written through this door only, also when a result moves a trede. */
@Injectable()
export class Kandidaten {
  private readonly metDelen = gezamenlijk(leesMetDelen);

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Verwijzingen) private readonly verwijzingen: Verwijzingen,
    @Inject(Doelbinding) private readonly doelbinding: Doelbinding,
    @Inject(Profielschrijver) private readonly schrijver: Profielschrijver,
  ) {}

  stelVast(em: EntityManager, inwonerId: string, opgave: Opgave, verteller: Verteller): Promise<void> {
    return this.schrijver.stelVast(em, inwonerId, opgave, verteller);
  }

  /** Changes only what `opgave` names, when there is a profile; gives whether there is. */
  vulAan(em: EntityManager, inwonerId: string, opgave: Opgave, verteller: Verteller): Promise<boolean> {
    return this.schrijver.vulAan(em, inwonerId, opgave, verteller);
  }

  /** Takes the inwoner out of the lists, until there is a profile again. */
  async haalUitLijsten(em: EntityManager, inwonerId: string): Promise<void> {
    await em.query(`update hub.kandidaat set beschikbaar = false, versie = versie + 1 where id = $1 and beschikbaar`, [
      inwonerId,
    ]);
  }

  /** Whether what is told of the profile may go to others: not when the inwoner does not agree. */
  async magGedeeld(em: EntityManager, inwonerId: string): Promise<boolean> {
    const nee = await em.query<unknown[]>(
      `select from hub.kandidaat_deel
        where kandidaat_id = $1 and veldgroep = 'werk' and keten ->> 'toestemmingDelen' = 'nee'`,
      [inwonerId],
    );
    return nee.length === 0;
  }

  /** Work began, changed or ended: who has paid work is looked for with the hours that are left, or not at all. */
  async zetWerk(em: EntityManager, inwonerId: string): Promise<void> {
    await em.query(
      `update hub.kandidaat set (werkt, werkuren) = (select w.werkt, w.uren from hub.werk_van($1) w) where id = $1`,
      [inwonerId],
    );
  }

  /** What partners are called, by their id. */
  async partnernamen(): Promise<Map<string, string>> {
    const partners = await this.database.inTransactie(HUB, 'inzage', (em) =>
      em.query<{ id: string; naam: string }[]>(`select id, naam from hub.partner`),
    );
    return new Map(partners.map(({ id, naam }) => [id, naam]));
  }

  /** The profile; as a partner, with the parts that row-level security gives it. */
  async vind(em: EntityManager, inwonerId: string): Promise<Kandidaat | undefined> {
    const rij = await this.metDelen(em, inwonerId);
    if (!rij) return undefined;
    const { delen, ...kandidaat } = rij;
    const herkomst = await leesHerkomst(em, inwonerId);
    return { ...kandidaat, ...uitDelen(delen), herkomst, groepen: delen.map((d) => d.veldgroep) };
  }

  /** The profiles of these, as far as these groups go. */
  async profielen(
    em: EntityManager,
    ids: readonly string[],
    groepen: readonly Veldgroep[],
  ): Promise<Map<string, Werkzoekende>> {
    const rijen = await em.query<{ id: string; delen: object[] }[]>(
      `select kandidaat_id as id, jsonb_agg(profiel) as delen from hub.kandidaat_deel
        where kandidaat_id = any($1) and veldgroep = any($2) and profiel <> '{}' group by kandidaat_id`,
      [ids, groepen],
    );
    return new Map(rijen.map(({ id, delen }) => [id, samengevoegd(delen)]));
  }

  /**
   * Does `werk` with the profile of whom this partner calls `id`, as who asks: row-level security decides.
   * Refuses with NIET_GEVONDEN an id that the partner never got, or when there is no profile; with GEEN_DOELBINDING, and
   * whom to ask, when the partner knows the id but nothing binds it to the inwoner now;
   * with GEEN_WERKRELATIE when that is so for the person who asks only.
   */
  async alsGebonden<T>(
    aanvrager: Aanmelding,
    id: string,
    doel: Doel,
    werk: (em: EntityManager, kandidaat: Kandidaat) => Promise<T>,
  ): Promise<T> {
    if (!isUuid(id)) throw Weigering.van('NIET_GEVONDEN');
    const inwonerId = await this.database.inTransactie(HUB, doel, (em) =>
      this.verwijzingen.internId(em, aanvrager.partner.id, 'inwoner', id),
    );
    if (!inwonerId) throw Weigering.van('NIET_GEVONDEN');
    const gezien = await this.database.inTransactie(namens(aanvrager), doel, async (em) => {
      const kandidaat = await this.vind(em, inwonerId);
      return kandidaat ? { uitkomst: await werk(em, kandidaat) } : { gebonden: await isGebonden(em, inwonerId) };
    });
    if ('uitkomst' in gezien) return gezien.uitkomst;
    throw gezien.gebonden
      ? Weigering.van('NIET_GEVONDEN')
      : await this.doelbinding.weigering(inwonerId, profielgroepen, aanvrager.partner.id);
  }
}

async function isGebonden(em: EntityManager, inwonerId: string): Promise<boolean> {
  const [{ gebonden }] = await em.query<[{ gebonden: boolean }]>(`select hub.is_gebonden($1) as gebonden`, [inwonerId]);
  return gebonden;
}

async function leesMetDelen(em: EntityManager, ids: readonly string[]): Promise<(MetDelen | undefined)[]> {
  const rijen = await em.query<MetDelen[]>(
    `select k.id, k.partner_id as "partnerId", k.versie, k.vastgesteld_op as "vastgesteldOp",
            (select coalesce(jsonb_agg(jsonb_build_object('veldgroep', d.veldgroep, 'profiel', d.profiel,
               'keten', d.keten)), '[]') from hub.kandidaat_deel d where d.kandidaat_id = k.id) as delen
       from hub.kandidaat k where k.id = any($1)`,
    [ids],
  );
  const perId = new Map(rijen.map((rij) => [rij.id, rij]));
  return ids.map((id) => perId.get(id));
}

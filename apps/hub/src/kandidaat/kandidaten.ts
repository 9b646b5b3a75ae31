import { Inject, Injectable } from '@nestjs/common';
import { isUuid, samengevoegd, type Veldgroep } from '@estafette/contracts';
import type { Ketengegevens, Werkzoekende } from '@estafette/contracts/kandidaatprofiel';
import { Database, HUB, type Doel, type EntityManager } from '@estafette/persistence';
import { Doelbinding } from '../doelbinding/index.js';
import { namens, type Aanmelding } from '../toegang/index.js';
import { Verwijzingen } from '../verwijzing/index.js';
import { Weigering } from '../web/index.js';
import { inDelen, profielgroepen, uitDelen, type Deel } from './delen.js';
import type { Kandidaat } from './kandidaat.js';

/** The profiles. Written through this door only, also when a result moves a trede. */
@Injectable()
export class Kandidaten {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Verwijzingen) private readonly verwijzingen: Verwijzingen,
    @Inject(Doelbinding) private readonly doelbinding: Doelbinding,
  ) {}

  /** The whole profile as it is now; what others added in the keten block stays, unless this says otherwise. */
  async stelVast(
    em: EntityManager,
    inwonerId: string,
    partnerId: string,
    profiel: Werkzoekende,
    keten: Ketengegevens,
    nu: Date,
  ): Promise<void> {
    await em.query(
      `insert into hub.kandidaat (id, partner_id, vastgesteld_op) values ($1, $2, $3)
       on conflict (id) do update set partner_id = excluded.partner_id, vastgesteld_op = excluded.vastgesteld_op,
         versie = kandidaat.versie + 1, beschikbaar = true`,
      [inwonerId, partnerId, nu],
    );
    await em.query(
      `insert into hub.kandidaat_deel (kandidaat_id, veldgroep, profiel, keten)
       select $1, d.veldgroep, d.profiel, d.keten
         from jsonb_to_recordset($2) as d (veldgroep text, profiel jsonb, keten jsonb)
       on conflict (kandidaat_id, veldgroep) do update set profiel = excluded.profiel,
         keten = kandidaat_deel.keten || excluded.keten`,
      [inwonerId, JSON.stringify(inDelen(profiel, keten))],
    );
  }

  /** Adds to what the chain knows of someone, when there is a profile. */
  async vulKetenAan(em: EntityManager, inwonerId: string, keten: Ketengegevens): Promise<void> {
    if (Object.keys(keten).length === 0) return;
    await em.query(`update hub.kandidaat set versie = versie + 1 where id = $1`, [inwonerId]);
    await em.query(
      `update hub.kandidaat_deel k set keten = k.keten || d.keten
         from jsonb_to_recordset($2) as d (veldgroep text, keten jsonb)
        where k.kandidaat_id = $1 and k.veldgroep = d.veldgroep`,
      [inwonerId, JSON.stringify(inDelen({}, keten))],
    );
  }

  /** The profile; as a partner, with the parts that row-level security gives it. */
  async vind(em: EntityManager, inwonerId: string): Promise<Kandidaat | undefined> {
    const [rij] = await em.query<(Omit<Kandidaat, 'profiel' | 'keten' | 'groepen'> & { delen: Deel[] })[]>(
      `select k.id, k.partner_id as "partnerId", k.versie, k.vastgesteld_op as "vastgesteldOp",
              (select coalesce(jsonb_agg(jsonb_build_object('veldgroep', d.veldgroep, 'profiel', d.profiel,
                 'keten', d.keten)), '[]') from hub.kandidaat_deel d where d.kandidaat_id = k.id) as delen
         from hub.kandidaat k where k.id = $1`,
      [inwonerId],
    );
    if (!rij) return undefined;
    const { delen, ...kandidaat } = rij;
    return { ...kandidaat, ...uitDelen(delen), groepen: delen.map((d) => d.veldgroep) };
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

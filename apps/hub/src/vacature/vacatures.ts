import { Inject, Injectable } from '@nestjs/common';
import { isUuid } from '@estafette/contracts';
import { Database, HUB, type EntityManager } from '@estafette/persistence';
import { Partner } from '../partner/index.js';
import { Verwijzingen, type Buitennaam } from '../verwijzing/index.js';
import { leesBlad, Weigering, alsBlad, type Zoekvraag } from '../web/index.js';
import { Vacature } from './vacature.tabel.js';

const statussen: readonly string[] = ['open', 'vervuld', 'ingetrokken'];
/** What nobody has of an organisation, is of all its accountmanagers. */
const VAN = `exists (
  select 1 from hub.medewerker m where m.code = :accountmanager
     and (m.id = v.accountmanager_id or (v.accountmanager_id is null and m.partner_id = v.partner_id)))`;

export const VOLGORDES: readonly string[] = ['nieuwste-eerst', 'oudste-eerst'];

/** What partners may see of vacatures: all of them, under their own ids. */
@Injectable()
export class Vacatures {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Verwijzingen) private readonly verwijzingen: Verwijzingen,
  ) {}

  async blader(partner: Partner, vraag: Zoekvraag): Promise<object> {
    const blad = leesBlad(vraag);
    const { status, volgorde } = vraag;
    if (volgorde !== undefined && !VOLGORDES.includes(volgorde)) {
      throw Weigering.van('PARAMETER_ONJUIST', 'volgorde', `Kies uit: ${VOLGORDES.join(', ')}.`);
    }
    if (status !== undefined && !statussen.includes(status)) {
      throw Weigering.van('PARAMETER_ONJUIST', 'status', `Kies uit: ${statussen.join(', ')}.`);
    }
    return this.database.inTransactie(HUB, 'inzage', async (em) => {
      const na = blad.na && (await this.verwijzingen.internId(em, partner.id, 'vacature', blad.na));
      const rijen = await this.rijen(em, blad.maximum, na, vraag);
      const lopend = await openVoorstellen(em, rijen);
      const namen = await this.verwijzingen.buitennamen(
        em,
        partner.id,
        'vacature',
        rijen.map((r) => r.id),
      );
      const eigenaars = await this.eigenaars(em, rijen);
      const items = rijen.map((r) => ({
        ...vorm(r, namen.get(r.id)!, eigenaars.get(r.partnerId)!),
        openVoorstellen: lopend.get(r.id) ?? 0,
      }));
      return alsBlad('vacatures', items, blad, '/api/v1/vacatures', vraag);
    });
  }

  async toon(partner: Partner, id: string): Promise<object> {
    return this.database.inTransactie(HUB, 'inzage', async (em) => {
      const vacature = await this.vind(em, partner.id, id);
      const eigenaars = await this.eigenaars(em, [vacature]);
      const naam = await this.verwijzingen.buitennaam(em, partner.id, 'vacature', vacature.id);
      return { ...vorm(vacature, naam, eigenaars.get(vacature.partnerId)!), trechter: await trechter(em, vacature.id) };
    });
  }

  /** Our id of the vacature that this partner calls `id`. */
  async vindId(em: EntityManager, partnerId: string, id: string): Promise<string> {
    const intern = isUuid(id) ? await this.verwijzingen.internId(em, partnerId, 'vacature', id) : undefined;
    if (!intern || !(await em.existsBy(Vacature, { id: intern }))) throw Weigering.van('NIET_GEVONDEN');
    return intern;
  }

  metId(em: EntityManager, id: string): Promise<Vacature> {
    return em.findOneByOrFail(Vacature, { id });
  }

  /** The vacature that this partner calls `id`. */
  async vind(em: EntityManager, partnerId: string, id: string): Promise<Vacature> {
    const intern = isUuid(id) ? await this.verwijzingen.internId(em, partnerId, 'vacature', id) : undefined;
    const vacature = intern ? await em.findOneBy(Vacature, { id: intern }) : null;
    if (!vacature) throw Weigering.van('NIET_GEVONDEN');
    return vacature;
  }

  private rijen(em: EntityManager, maximum: number, na: string | undefined, vraag: Zoekvraag): Promise<Vacature[]> {
    const { status, accountmanager, volgorde } = vraag;
    const oudsteEerst = volgorde === 'oudste-eerst';
    const zoek = em
      .createQueryBuilder(Vacature, 'v')
      .orderBy('v.id', oudsteEerst ? 'ASC' : 'DESC')
      .limit(maximum);
    if (status) zoek.andWhere('v.status = :status', { status });
    if (na) zoek.andWhere(`v.id ${oudsteEerst ? '>' : '<'} :na`, { na });
    if (accountmanager) zoek.andWhere(VAN, { accountmanager });
    return zoek.getMany();
  }

  private async eigenaars(em: EntityManager, rijen: readonly Vacature[]): Promise<Map<string, string>> {
    const ids = [...new Set(rijen.map((r) => r.partnerId))];
    const partners = await em.createQueryBuilder(Partner, 'p').where('p.id = any(:ids)', { ids }).getMany();
    return new Map(partners.map((p) => [p.id, p.naam]));
  }
}

/** How many voorstellen run, per vacature that has any: counts, no persons. */
async function openVoorstellen(em: EntityManager, rijen: readonly Vacature[]): Promise<ReadonlyMap<string, number>> {
  const geteld = await em.query<{ id: string; aantal: number }[]>(
    `select o.vacature_id as id, count(*)::int as aantal from hub.voorstel o
      where o.vacature_id = any($1) and o.beeindigd_op is null group by 1`,
    [rijen.map((r) => r.id)],
  );
  return new Map(geteld.map(({ id, aantal }) => [id, aantal]));
}

/** How many voorstellen ever came to each step: counts, no persons. */
async function trechter(em: EntityManager, vacatureId: string): Promise<object> {
  const [rij] = await em.query<[{ trechter: object }]>(
    `select to_jsonb(t) - 'vacature_id' as trechter from hub.vacature_trechter t where t.vacature_id = $1`,
    [vacatureId],
  );
  return rij.trechter;
}

function vorm(v: Vacature, naam: Buitennaam, eigenaar: string): Buitennaam & Record<string, unknown> {
  const { status, plaatsen, bezet, vorm: soort, versie, gepubliceerdOp, profiel, keten } = v;
  return { ...naam, partner: eigenaar, status, plaatsen, bezet, vorm: soort, versie, gepubliceerdOp, profiel, keten };
}

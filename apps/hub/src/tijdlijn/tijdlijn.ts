import { Inject, Injectable } from '@nestjs/common';
import {
  alsNieuwste,
  isUuid,
  metGroepen,
  soortVanType,
  TYPE_VOORVOEGSEL,
  verwijzingenIn,
  type Veldgroep,
} from '@estafette/contracts';
import { Database, HUB, type EntityManager } from '@estafette/persistence';
import { Doelbinding } from '../doelbinding/index.js';
import type { Partner } from '../partner/index.js';
import { namens, type Aanmelding } from '../toegang/index.js';
import { Verwijzingen, type Genoemd, type Namenlijst } from '../verwijzing/index.js';
import { alsBlad, leesBlad, Weigering, type Zoekvraag } from '../web/index.js';

interface Rij {
  readonly id: string;
  readonly ceId: string;
  readonly type: string;
  readonly versie: string;
  readonly op: Date;
  readonly partner: string;
  readonly partnernaam: string;
  /** Null once the content was erased: that something happened stays. */
  readonly data: object | null;
}

// What the hub says of its own accord (signalen) is about the chain, not about the inwoner.
const ZOEK = `
  select b.id, b.ce_id as "ceId", b.type, b.versie, b.ontvangen_op as op, p.naam as partner,
         p.weergavenaam as partnernaam, i.data
    from hub.bericht b join hub.partner p on p.id = b.partner_id
    left join hub.bericht_inhoud i on i.bericht_id = b.id
   where b.inwoner_id = any(array(select hub.zelfde_inwoner($1))) and b.status = 'verwerkt' and b.type not like $2
     and ($3::uuid is null or b.id < $3) order by b.id desc limit $4`;
const SIGNALEN = `${TYPE_VOORVOEGSEL}signaal.%`;

/**
 * What happened with an inwoner, newest first: each fact with the bericht that told it. Only for a partner that is bound
 * to the inwoner now; row-level security leaves only berichten that it sent or was to get, and of those what its purpose
 * needs today.
 */
@Injectable()
export class Tijdlijn {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Verwijzingen) private readonly verwijzingen: Verwijzingen,
    @Inject(Doelbinding) private readonly doelbinding: Doelbinding,
  ) {}

  async toon(aanvrager: Aanmelding, kandidaatId: string, vraag: Zoekvraag): Promise<object> {
    const { partner } = aanvrager;
    const blad = leesBlad(vraag);
    const na = blad.na && (await this.intern(partner, 'bericht', blad.na));
    const inwonerId = isUuid(kandidaatId) ? await this.intern(partner, 'inwoner', kandidaatId) : undefined;
    if (!inwonerId) throw Weigering.van('NIET_GEVONDEN');
    const rijen = await this.database.inTransactie(namens(aanvrager), 'inzage', async (em) =>
      (await isGebonden(em, inwonerId))
        ? (await em.query<Rij[]>(ZOEK, [inwonerId, SIGNALEN, na ?? null, blad.maximum])).map(metNieuwsteData)
        : undefined,
    );
    if (!rijen) throw await this.doelbinding.weigering(inwonerId, ['trajecten', 'contactmomenten'], partner.id);
    const feiten = await this.database.inTransactie(HUB, 'inzage', async (em) => {
      const namen = await this.verwijzingen.namenlijst(em, partner.id, rijen.flatMap(genoemdIn));
      const groepen = (await this.doelbinding.groepen(em, partner.id, [inwonerId])).get(inwonerId)!;
      return rijen.map((rij) => vorm(rij, namen, groepen));
    });
    return alsBlad('feiten', feiten, blad, `/api/v1/kandidaten/${kandidaatId}/tijdlijn`, vraag);
  }

  private intern(partner: Partner, soort: 'inwoner' | 'bericht', id: string): Promise<string | undefined> {
    return this.database.inTransactie(HUB, 'inzage', (em) => this.verwijzingen.internId(em, partner.id, soort, id));
  }
}

async function isGebonden(em: EntityManager, inwonerId: string): Promise<boolean> {
  const [{ gebonden }] = await em.query<[{ gebonden: boolean }]>(`select hub.is_gebonden($1) as gebonden`, [inwonerId]);
  return gebonden;
}

function metNieuwsteData(rij: Rij): Rij {
  return { ...rij, data: rij.data && alsNieuwste(soortVanType(rij.type)!, rij.versie, rij.data) };
}

function genoemdIn({ id, type, data }: Rij): Genoemd[] {
  const inData = data === null ? [] : verwijzingenIn(soortVanType(type)!.klasse, data);
  return [{ soort: 'bericht', id }, ...inData.map(({ soort, verwijzing }) => ({ soort, id: verwijzing.id! }))];
}

function vorm(
  { id, ceId, type, op, partner, partnernaam, data }: Rij,
  namen: Namenlijst,
  groepen: ReadonlySet<Veldgroep>,
) {
  const { naam, betekenis, klasse } = soortVanType(type)!;
  const gegevens = data === null ? null : namen.naarBuiten(klasse, metGroepen(klasse, data, groepen));
  return {
    id: namen.van({ soort: 'bericht', id }).id,
    op,
    type: naam,
    betekenis,
    partner,
    partnernaam,
    bericht: ceId,
    gegevens,
  };
}

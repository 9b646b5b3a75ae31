import { Inject, Injectable } from '@nestjs/common';
import { isUuid, TYPE_VOORVOEGSEL, velden } from '@estafette/contracts';
import { Database, HUB, type EntityManager } from '@estafette/persistence';
import type { Partner } from '../partner/index.js';
import { alsBlad, leesBlad, Weigering, type Zoekvraag } from '../web/index.js';
import { LEVERINGRIJ, type LeveringRij } from './event.js';
import { Verpakking } from './verpakking.js';

const statussen = ['open', 'bevestigd', 'mislukt', 'apart', 'gewist'];

interface Regel {
  readonly id: string;
  readonly [veld: string]: unknown;
}

/** Which leveringen: `w` asks, and sees its own, sent or received; the managers of the hub see all, but no content. */
const GEVRAAGD = `
  from hub.partner w, hub.levering l join hub.bericht b on b.id = l.bericht_id
  join hub.partner o on o.id = l.partner_id join hub.partner a on a.id = l.afzender_id
 where w.id = $1 and (w.soort = 'beheer' or w.id in (l.partner_id, l.afzender_id))
   and ($2::text is null or l.status = $2) and ($3::text is null or b.type = $3)
   and ($4::timestamptz is null or l.geplaatst_op >= $4) and ($5::timestamptz is null or l.geplaatst_op < $5)
   and ($6::text is null or o.naam = $6)`;

/** What went to whom, and what came of it. */
@Injectable()
export class Leveringen {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Verpakking) private readonly verpakking: Verpakking,
  ) {}

  async blader(wie: Partner, vraag: Zoekvraag): Promise<object> {
    const blad = leesBlad(vraag);
    const regels = await this.database.inTransactie(HUB, 'inzage', (em) =>
      em.query<Regel[]>(
        `select l.id, b.ce_id as bericht, b.type, a.naam as afzender, o.naam as ontvanger, l.status, l.reden,
                l.volgnummer::text as sequence, l.herhaald, l.geplaatst_op as "geplaatstOp",
                case when l.status = 'open' then l.volgende_poging_op end as "volgendePogingOp",
                (select count(*)::int from hub.levering_poging g where g.levering_id = l.id) as pogingen
           ${GEVRAAGD} and ($7::uuid is null or l.id < $7) order by l.id desc limit $8`,
        [...filterUit(wie, vraag), blad.na ?? null, blad.maximum],
      ),
    );
    return alsBlad('leveringen', regels, blad, '/api/v1/leveringen', vraag);
  }

  async tel(wie: Partner, vraag: Zoekvraag): Promise<object> {
    const rijen = await this.database.inTransactie(HUB, 'inzage', (em) =>
      em.query<{ status: string; aantal: number }[]>(
        `select l.status, count(*)::int as aantal ${GEVRAAGD} group by l.status`,
        filterUit(wie, vraag),
      ),
    );
    const geteld = new Map(rijen.map((r) => [r.status, r.aantal]));
    return { aantallen: Object.fromEntries(statussen.map((status) => [status, geteld.get(status) ?? 0])) };
  }

  /** The content of a bericht that was sent as a reference, for who was to get it, by the rights of this moment. */
  async data(wie: Partner, id: string): Promise<object> {
    const rij = isUuid(id) ? await this.database.inTransactie(HUB, 'bezorging', (em) => zoek(em, wie, id)) : undefined;
    if (!rij) throw Weigering.van('NIET_GEVONDEN');
    const [pakje] = await this.verpakking.voor(wie.id, [{ ...rij, verwijzing: false }]);
    if (!pakje || 'oorzaak' in pakje) throw pakje?.oorzaak ?? Weigering.van('NIET_GEVONDEN');
    return (pakje.event as { data: object }).data;
  }
}

async function zoek(em: EntityManager, wie: Partner, id: string): Promise<LeveringRij | undefined> {
  const [rij] = await em.query<LeveringRij[]>(
    `select ${LEVERINGRIJ} from hub.levering l join hub.bericht b on b.id = l.bericht_id
       join hub.bericht_inhoud i on i.bericht_id = b.id
      where l.id = $1 and l.partner_id = $2 and l.status <> 'gewist' and i.gewist_op is null`,
    [id, wie.id],
  );
  return rij;
}

function filterUit(wie: Partner, { status, type, van, tot, partner }: Zoekvraag): unknown[] {
  if (status !== undefined && !statussen.includes(status)) {
    throw Weigering.van('PARAMETER_ONJUIST', 'status', `Kies uit: ${statussen.join(', ')}.`);
  }
  eisMoment('van', van);
  eisMoment('tot', tot);
  const volType = type === undefined || type.startsWith(TYPE_VOORVOEGSEL) ? type : TYPE_VOORVOEGSEL + type;
  return [wie.id, status ?? null, volType ?? null, van ?? null, tot ?? null, partner ?? null];
}

function eisMoment(naam: string, waarde: string | undefined): void {
  if (waarde !== undefined && !velden.isTijdstip(waarde)) {
    throw Weigering.van('PARAMETER_ONJUIST', naam, 'Schrijf een tijdstip met tijdzone: 2026-11-22T09:00:00Z.');
  }
}

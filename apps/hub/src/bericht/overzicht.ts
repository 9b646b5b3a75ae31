import { Inject, Injectable } from '@nestjs/common';
import { TYPE_VOORVOEGSEL, velden } from '@estafette/contracts';
import { Database, HUB, type Wie } from '@estafette/persistence';
import { namens, type Aanmelding } from '../toegang/index.js';
import { alsBlad, leesBlad, Weigering, type Zoekvraag } from '../web/index.js';

interface Rij {
  readonly id: string;
  readonly bericht: object;
}

const KEUZES = {
  status: ['verwerkt', 'geweigerd'],
  levering: ['open', 'bevestigd', 'mislukt', 'apart', 'gewist'],
} as const;

/** The berichten that somebody may know of, without their content. Row-level security decides which those are. */
@Injectable()
export class Overzicht {
  constructor(@Inject(Database) private readonly database: Database) {}

  async blader(aanvrager: Aanmelding, vraag: Zoekvraag): Promise<object> {
    const blad = leesBlad(vraag);
    const { status, levering, type, van, tot, partner } = keurVraag(vraag);
    const rijen = await this.database.inTransactie(wieKijkt(aanvrager), 'inzage', (em) =>
      em.query<Rij[]>(
        `select b.id, jsonb_build_object('id', b.ce_id, 'source', b.bron, 'type', b.type, 'versie', b.versie,
                  'status', b.status, 'ontvangenOp', b.ontvangen_op, 'afzender', a.naam, 'leveringen', coalesce((
                    select jsonb_object_agg(t.status, t.aantal) from (
                      select l.status, count(*) as aantal from hub.levering l where l.bericht_id = b.id
                       group by l.status) t), '{}')) as bericht
           from hub.bericht b join hub.partner a on a.id = b.partner_id
          where ($1::text is null or b.status = $1) and ($2::text is null or b.type = $2)
            and ($3::timestamptz is null or b.ontvangen_op >= $3) and ($4::timestamptz is null or b.ontvangen_op < $4)
            and ($5::text is null or a.naam = $5)
            and ($6::text is null or exists (
                  select 1 from hub.levering l where l.bericht_id = b.id and l.status = $6))
            and ($7::uuid is null or b.id < $7)
          order by b.id desc limit $8`,
        [status, type, van, tot, partner, levering, blad.na, blad.maximum].map((waarde) => waarde ?? null),
      ),
    );
    const { volgende } = alsBlad('berichten', rijen, blad, '/api/v1/berichten', vraag);
    return { berichten: rijen.map((r) => r.bericht), volgende };
  }
}

// Who manages the hub sees that a bericht went by, of everyone; never what is in it.
function wieKijkt(aanvrager: Aanmelding): Wie {
  return aanvrager.rollen.includes('beheerder') ? HUB : namens(aanvrager);
}

function keurVraag(vraag: Zoekvraag): Zoekvraag {
  for (const [naam, wel] of Object.entries(KEUZES)) {
    const waarde = vraag[naam];
    if (waarde !== undefined && !(wel as readonly string[]).includes(waarde)) {
      throw Weigering.van('PARAMETER_ONJUIST', naam, `Kies uit: ${wel.join(', ')}.`);
    }
  }
  for (const naam of ['van', 'tot']) {
    const waarde = vraag[naam];
    if (waarde !== undefined && !velden.isTijdstip(waarde)) {
      throw Weigering.van('PARAMETER_ONJUIST', naam, 'Schrijf een tijdstip met tijdzone: 2026-11-22T09:00:00Z.');
    }
  }
  const { type } = vraag;
  return { ...vraag, type: type === undefined || type.startsWith(TYPE_VOORVOEGSEL) ? type : TYPE_VOORVOEGSEL + type };
}

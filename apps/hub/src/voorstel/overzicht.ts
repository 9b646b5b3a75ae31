import { Inject, Injectable } from '@nestjs/common';
import { isUuid } from '@estafette/contracts';
import { Database, HUB, type EntityManager } from '@estafette/persistence';
import type { Partner } from '../partner/index.js';
import { namens, type Aanmelding } from '../toegang/index.js';
import { Verwijzingen, type Genoemd, type Namenlijst } from '../verwijzing/index.js';
import { alsBlad, leesBlad, Weigering, type Zoekvraag } from '../web/index.js';
import { statussen, toegestaan, type Status } from './overgangen.js';
import { rollenVan } from './voorstellen.js';

interface Rij {
  readonly id: string;
  readonly inwonerId: string;
  readonly vacatureId: string;
  readonly partnerId: string;
  readonly aanPartnerId: string;
  readonly gesolliciteerdViaId: string | null;
  readonly heeftRegie: boolean;
  readonly status: Status;
  /** What is shown as it is stored. */
  readonly vorm: object;
}

const KOLOMMEN = `
  v.id, v.inwoner_id as "inwonerId", v.vacature_id as "vacatureId", v.partner_id as "partnerId",
  v.aan_partner_id as "aanPartnerId", v.gesolliciteerd_via_id as "gesolliciteerdViaId", v.status, exists (
    select 1 from hub.binding b where b.inwoner_id = v.inwoner_id and b.partner_id = hub.huidige_partner()
       and b.grond = 'regie' and b.tot is null) as "heeftRegie",
  jsonb_build_object('status', v.status, 'partner', p.naam, 'partnernaam', p.weergavenaam, 'waarom', v.waarom, 'runId', v.run_id,
    'accountmanager', case when m.id is not null then jsonb_build_object('code', m.code, 'naam', m.naam) end,
    'isSollicitatie', v.gesolliciteerd_via_id is not null, 'antwoord', v.antwoord, 'reden', v.reden, 'voorgelegdOp', v.voorgelegd_op, 'akkoordOp', v.akkoord_op,
    'bijWerkgeverOp', v.bij_werkgever_op, 'gesprekOp', v.gesprek_op, 'proefplaatsOp', v.proefplaats_op,
    'geplaatstOp', v.geplaatst_op, 'beeindigdOp', v.beeindigd_op) as vorm`;

const BRONNEN = `hub.voorstel v join hub.partner p on p.id = v.partner_id
  left join hub.medewerker m on m.id = v.accountmanager_id`;

/** The voorstellen that a partner made or answers for. Row-level security decides which those are. */
@Injectable()
export class Voorsteloverzicht {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Verwijzingen) private readonly verwijzingen: Verwijzingen,
  ) {}

  async blader(aanvrager: Aanmelding, vraag: Zoekvraag): Promise<object> {
    const { partner } = aanvrager;
    const blad = leesBlad(vraag);
    const status = vraag['status'];
    if (status !== undefined && !statussen.includes(status as Status)) {
      throw Weigering.van('PARAMETER_ONJUIST', 'status', `Kies uit: ${statussen.join(', ')}.`);
    }
    const na = blad.na && (await this.intern(partner, blad.na));
    const vacature = await this.vacature(partner, vraag['vacature']);
    const rijen = await this.alsAanvrager(aanvrager, (em) =>
      em.query<Rij[]>(
        `select ${KOLOMMEN} from ${BRONNEN}
          where ($1::text is null or v.status = $1) and ($2::uuid is null or v.id < $2)
            and ($4::uuid is null or v.vacature_id = $4) order by v.id desc limit $3`,
        [status ?? null, na ?? null, blad.maximum, vacature ?? null],
      ),
    );
    return alsBlad('voorstellen', await this.metNamen(partner, rijen), blad, '/api/v1/voorstellen', vraag);
  }

  async toon(aanvrager: Aanmelding, id: string): Promise<object> {
    const { partner } = aanvrager;
    const intern = isUuid(id) ? await this.intern(partner, id) : undefined;
    const [rij] = intern
      ? await this.alsAanvrager(aanvrager, (em) =>
          em.query<Rij[]>(`select ${KOLOMMEN} from ${BRONNEN} where v.id = $1`, [intern]),
        )
      : [];
    if (!rij) throw Weigering.van('NIET_GEVONDEN');
    return (await this.metNamen(partner, [rij]))[0]!;
  }

  private alsAanvrager<T>(aanvrager: Aanmelding, werk: (em: EntityManager) => Promise<T>): Promise<T> {
    return this.database.inTransactie(namens(aanvrager), 'inzage', werk);
  }

  /** Our id of the vacature; an unknown one gives nothing, like one for which nobody was put forward. */
  private async vacature(partner: Partner, id: string | undefined): Promise<string | undefined> {
    if (id === undefined) return undefined;
    if (!isUuid(id)) throw Weigering.van('PARAMETER_ONJUIST', 'vacature', 'Gebruik het id van de vacature.');
    const intern = await this.database.inTransactie(HUB, 'inzage', (em) =>
      this.verwijzingen.internId(em, partner.id, 'vacature', id),
    );
    return intern ?? id;
  }

  private intern(partner: Partner, id: string): Promise<string | undefined> {
    return this.database.inTransactie(HUB, 'inzage', (em) =>
      this.verwijzingen.internId(em, partner.id, 'voorstel', id),
    );
  }

  private async metNamen(partner: Partner, rijen: readonly Rij[]) {
    const namen = await this.database.inTransactie(HUB, 'inzage', (em) =>
      this.verwijzingen.namenlijst(em, partner.id, rijen.flatMap(genoemdIn)),
    );
    return rijen.map((rij) => vorm(rij, namen, partner.id));
  }
}

function genoemdIn({ id, inwonerId, vacatureId }: Rij): Genoemd[] {
  return [
    { soort: 'voorstel', id },
    { soort: 'inwoner', id: inwonerId },
    { soort: 'vacature', id: vacatureId },
  ];
}

function vorm(rij: Rij, namen: Namenlijst, partnerId: string) {
  const [voorstel, inwoner, vacature] = genoemdIn(rij).map((g) => namen.van(g));
  return {
    ...voorstel!,
    inwoner,
    vacature,
    ...rij.vorm,
    toegestaneStappen: toegestaan(rij.status, rollenVan(rij, partnerId, rij.heeftRegie)),
  };
}

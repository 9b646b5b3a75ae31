import { Inject, Injectable } from '@nestjs/common';
import { isUuid } from '@estafette/contracts';
import { Database, HUB, type EntityManager } from '@estafette/persistence';
import { Klok, lokaleDatum } from '@estafette/tijd';
import { Inwoners } from '../inwoner/index.js';
import type { Partner } from '../partner/index.js';
import { namens, type Aanmelding } from '../toegang/index.js';
import { Verwijzingen, type Genoemd, type Namenlijst } from '../verwijzing/index.js';
import { alsBlad, leesBlad, Weigering, type Zoekvraag } from '../web/index.js';
import { isOpen, statussen, toegestaan, type Status } from './overgangen.js';
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

/** Who must act next. No person is named where nobody is known by name. */
interface AanZet {
  readonly partner: string;
  readonly partnernaam: string;
  readonly team: string | null;
  readonly medewerker: string | null;
  readonly telefoon: string | null;
}

const KOLOMMEN = `
  v.id, v.inwoner_id as "inwonerId", v.vacature_id as "vacatureId", v.partner_id as "partnerId",
  v.aan_partner_id as "aanPartnerId", v.gesolliciteerd_via_id as "gesolliciteerdViaId", v.status, exists (
    select 1 from hub.binding b where b.inwoner_id = v.inwoner_id and b.partner_id = hub.huidige_partner()
       and b.grond = 'regie' and b.tot is null) as "heeftRegie",
  jsonb_build_object('status', v.status, 'partner', p.naam, 'partnernaam', p.weergavenaam,
    'vacaturenaam', f.profiel ->> 'naamVacature', 'waarom', v.waarom, 'runId', v.run_id,
    'accountmanager', case when m.id is not null then jsonb_build_object('code', m.code, 'naam', m.naam) end,
    'isSollicitatie', v.gesolliciteerd_via_id is not null, 'antwoord', v.antwoord, 'reden', v.reden, 'voorgelegdOp', v.voorgelegd_op, 'akkoordOp', v.akkoord_op,
    'bijWerkgeverOp', v.bij_werkgever_op, 'gesprekOp', v.gesprek_op, 'proefplaatsOp', v.proefplaats_op,
    'geplaatstOp', v.geplaatst_op, 'beeindigdOp', v.beeindigd_op,
    'eersteWerkdag', w.vanaf, 'laatsteWerkdag', w.einde) as vorm`;

const BRONNEN = `hub.voorstel v join hub.partner p on p.id = v.partner_id join hub.vacature f on f.id = v.vacature_id
  left join hub.medewerker m on m.id = v.accountmanager_id
  left join lateral (select l.vanaf, l.einde from hub.plaatsing l where l.voorstel_id = v.id
                      order by l.vanaf desc limit 1) w on true`;

/** Until the inwoner answered it is who has the regie, else the organisation that answers; from then on who put it forward. */
const AAN_ZET = `
  select v.id, p.naam as partner, p.weergavenaam as partnernaam, t.weergavenaam as team, m.naam as medewerker,
         coalesce(m.telefoon, t.telefoon) as telefoon
    from jsonb_to_recordset($1) as g (id uuid, partner uuid, team uuid, medewerker uuid)
    join hub.voorstel v on v.id = g.id
    join hub.partner p on p.id = case when v.status = 'voorgelegd' then coalesce(g.partner, v.aan_partner_id) else v.partner_id end
    left join hub.team t on t.id = g.team
    left join hub.medewerker m on m.id = case when v.status = 'voorgelegd' then g.medewerker else v.accountmanager_id end`;

/** The voorstellen that a partner made or answers for. Row-level security decides which those are. */
@Injectable()
export class Voorsteloverzicht {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Verwijzingen) private readonly verwijzingen: Verwijzingen,
    @Inject(Inwoners) private readonly inwoners: Inwoners,
    @Inject(Klok) private readonly klok: Klok,
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
    const { namen, beurten } = await this.database.inTransactie(HUB, 'inzage', async (em) => ({
      namen: await this.verwijzingen.namenlijst(em, partner.id, rijen.flatMap(genoemdIn)),
      beurten: await this.beurten(em, rijen),
    }));
    return rijen.map((rij) => ({ ...vorm(rij, namen, partner.id), aanZet: beurten.get(rij.id) ?? null }));
  }

  /** Who must act, per voorstel that is open: who put it forward can call them. */
  private async beurten(em: EntityManager, rijen: readonly Rij[]): Promise<Map<string, AanZet>> {
    const vandaag = lokaleDatum(this.klok.nu());
    const gezocht = [];
    for (const { id, status, inwonerId } of rijen.filter((r) => isOpen(r.status))) {
      const regie = status === 'voorgelegd' ? await this.inwoners.regie(em, inwonerId, vandaag) : undefined;
      gezocht.push({ id, team: regie?.teamId, medewerker: regie?.regisseurId, partner: regie?.partnerId });
    }
    const gevonden = await em.query<(AanZet & { id: string })[]>(AAN_ZET, [JSON.stringify(gezocht)]);
    return new Map(gevonden.map(({ id, ...aanZet }) => [id, aanZet]));
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

import { Inject, Injectable } from '@nestjs/common';
import { isUuid } from '@estafette/contracts';
import { Database, HUB } from '@estafette/persistence';
import type { Partner } from '../partner/index.js';
import { namens, type Aanmelding } from '../toegang/index.js';
import { Verwijzingen, type Genoemd, type Namenlijst } from '../verwijzing/index.js';
import { alsBlad, leesBlad, Weigering, type Zoekvraag } from '../web/index.js';

interface Rij {
  readonly id: string;
  readonly inwonerId: string;
  readonly voorstelId: string | null;
  readonly vacatureId: string | null;
  readonly vorm: object;
}

export const STATUSSEN = ['lopend', 'beeindigd'];

const ZOEK = `
  select l.id, l.inwoner_id as "inwonerId", l.voorstel_id as "voorstelId", l.vacature_id as "vacatureId",
         jsonb_build_object('status', case when l.einde is null then 'lopend' else 'beeindigd' end,
           'partner', p.naam, 'vorm', l.vorm, 'vanaf', l.vanaf, 'gemeldOp', l.gemeld_op, 'einde', l.einde,
           'redenEinde', l.reden_einde) || l.gegevens as vorm
    from hub.plaatsing l join hub.partner p on p.id = l.partner_id
   where ($1::text is null or (l.einde is null) = ($1 = 'lopend')) and ($2::uuid is null or l.id < $2)
     and ($4::uuid is null or l.inwoner_id in (select hub.zelfde_inwoner($4)))
   order by l.id desc limit $3`;

/** The plaatsingen that a partner made or has the regie over. Row-level security decides which those are. */
@Injectable()
export class Plaatsingoverzicht {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Verwijzingen) private readonly verwijzingen: Verwijzingen,
  ) {}

  async blader(aanvrager: Aanmelding, vraag: Zoekvraag): Promise<object> {
    const { partner } = aanvrager;
    const blad = leesBlad(vraag);
    const status = vraag['status'];
    if (status !== undefined && !STATUSSEN.includes(status)) {
      throw Weigering.van('PARAMETER_ONJUIST', 'status', `Kies uit: ${STATUSSEN.join(', ')}.`);
    }
    const na = blad.na && (await this.intern(partner, 'plaatsing', blad.na));
    const inwoner = await this.inwoner(partner, vraag['inwoner']);
    const rijen = await this.database.inTransactie(namens(aanvrager), 'inzage', (em) =>
      em.query<Rij[]>(ZOEK, [status ?? null, na ?? null, blad.maximum, inwoner ?? null]),
    );
    const namen = await this.database.inTransactie(HUB, 'inzage', (em) =>
      this.verwijzingen.namenlijst(
        em,
        partner.id,
        rijen.flatMap((rij) => Object.values(genoemdIn(rij))),
      ),
    );
    const items = rijen.map((rij) => vorm(rij, namen));
    return alsBlad('plaatsingen', items, blad, '/api/v1/plaatsingen', vraag);
  }

  /** Our id of the inwoner; an unknown one gives nothing, like one who never worked. */
  private async inwoner(partner: Partner, id: string | undefined): Promise<string | undefined> {
    if (id === undefined) return undefined;
    if (!isUuid(id)) throw Weigering.van('PARAMETER_ONJUIST', 'inwoner', 'Gebruik het id van de inwoner.');
    return (await this.intern(partner, 'inwoner', id)) ?? id;
  }

  private intern(partner: Partner, soort: 'plaatsing' | 'inwoner', id: string): Promise<string | undefined> {
    return this.database.inTransactie(HUB, 'inzage', (em) => this.verwijzingen.internId(em, partner.id, soort, id));
  }
}

function genoemdIn({ id, inwonerId, voorstelId, vacatureId }: Rij): { plaatsing: Genoemd } & Record<string, Genoemd> {
  return {
    plaatsing: { soort: 'plaatsing', id },
    inwoner: { soort: 'inwoner', id: inwonerId },
    ...(voorstelId ? { voorstel: { soort: 'voorstel', id: voorstelId } } : {}),
    ...(vacatureId ? { vacature: { soort: 'vacature', id: vacatureId } } : {}),
  };
}

function vorm(rij: Rij, namen: Namenlijst) {
  const { plaatsing, ...overige } = genoemdIn(rij);
  const verwijzingen = Object.entries(overige).map(([naam, genoemd]) => [naam, namen.van(genoemd)]);
  return { ...namen.van(plaatsing), ...Object.fromEntries(verwijzingen), ...rij.vorm };
}

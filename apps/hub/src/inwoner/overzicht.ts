import { Inject, Injectable } from '@nestjs/common';
import { isUuid, velden } from '@estafette/contracts';
import { Database, HUB, type EntityManager } from '@estafette/persistence';
import { Klok, lokaleDatum } from '@estafette/tijd';
import { namens, type Aanmelding } from '../toegang/index.js';
import { Verwijzingen } from '../verwijzing/index.js';
import { alsBlad, leesBlad, Weigering, type Zoekvraag } from '../web/index.js';

interface Rij {
  readonly id: string;
  readonly vorm: object;
}

/**
 * Who is away is no regisseur that day: `regisseur` is who acts, `vaste` the one fixed contact. The few who were joined
 * with another are looked up apart, so that row-level security lets the index be used for all.
 */
const INWONERS = `
  select i.id, jsonb_build_object('regisseur', ${persoon('a')}, 'vaste', ${persoon('r')}, 'vervanger', ${persoon('v')},
           'neemtWaar', a.id is distinct from r.id,
           'team', case when t.id is not null then jsonb_build_object('partner', p.naam, 'team', t.naam, 'naam', t.weergavenaam) end,
           'volgendContact', (select jsonb_build_object('datum', n.datum, 'partner', np.naam, 'standaard', n.standaard)
              from (select i.id union all
                    select s.zelfde_id from hub.samengevoegd s where s.id = i.id) zelfde (id)
              join hub.volgend_contact n on n.inwoner_id = zelfde.id join hub.partner np on np.id = n.partner_id
             order by n.datum limit 1),
           'loopt', jsonb_build_object('overdracht', l.overdracht, 'voorstel', l.voorstel, 'werk', l.werk),
           'inBestand', i.reden_einde is null and not (l.overdracht or l.voorstel or l.werk),
           'redenEinde', i.reden_einde, 'beeindigdOp', i.beeindigd_op) as vorm
    from hub.inwoner i
    left join lateral hub.regie_op(i.id, $1) g on true
    left join hub.medewerker a on a.id = g.aan_zet_id left join hub.medewerker r on r.id = g.vaste_id
    left join hub.medewerker v on v.id = g.vervanger_id left join hub.team t on t.id = g.team_id
    left join hub.partner p on p.id = t.partner_id
    cross join lateral (
      select exists (select 1 from hub.overdracht o where o.inwoner_id = i.id and o.beeindigd_op is null) as overdracht,
             exists (select 1 from hub.voorstel s where s.inwoner_id = i.id and s.beeindigd_op is null) as voorstel,
             exists (select 1 from hub.plaatsing w where w.inwoner_id = i.id and w.einde is null) as werk) l`;

const FILTERS = `
   where ($2::uuid is null or i.id < $2)
     and not exists (select 1 from hub.samenvoeging s where s.vervallen_id = i.id and s.tot is null)
     and ($3::text is null or i.id in (
           select c.inwoner_id from hub.contactpersoon c join hub.medewerker m
               on m.id in (c.regisseur_id, c.vervanger_id) or m.id in (
                    select w.vervanger_id from hub.afwezigheid w where w.medewerker_id = c.regisseur_id)
            where m.code = $3) and $3 in (a.code, r.code))
     and ($4::boolean is null or (g.aan_zet_id is null) = $4)
     and ($5::date is null or exists (select 1 from hub.volgend_contact n where n.inwoner_id = i.id and n.datum <= $5))
     and ($6::boolean is null or (i.reden_einde is null and not (l.overdracht or l.voorstel or l.werk)) = $6)
   order by i.id desc limit $7`;

/** The inwoners whom a partner or person works with, with or without an overdracht: who acts for them, and when next. */
@Injectable()
export class Inwoneroverzicht {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Verwijzingen) private readonly verwijzingen: Verwijzingen,
    @Inject(Klok) private readonly klok: Klok,
  ) {}

  async blader(aanvrager: Aanmelding, vraag: Zoekvraag): Promise<object> {
    const blad = leesBlad(vraag);
    const na = blad.na && (await this.intern(aanvrager, blad.na));
    const waarden = [
      na ?? null,
      vraag['regisseur'] ?? null,
      leesJaNee(vraag, 'zonderRegisseur'),
      leesDatum(vraag, 'contactVoor'),
      leesJaNee(vraag, 'bestand'),
      blad.maximum,
    ];
    const rijen = await this.zoek(aanvrager, `${INWONERS} ${FILTERS}`, waarden);
    return alsBlad('inwoners', await this.metNamen(aanvrager, rijen), blad, '/api/v1/inwoners', vraag);
  }

  async toon(aanvrager: Aanmelding, id: string): Promise<object> {
    const intern = isUuid(id) ? await this.intern(aanvrager, id) : undefined;
    const rijen = intern ? await this.zoek(aanvrager, `${INWONERS} where i.id = $2`, [intern]) : [];
    const [inwoner] = await this.metNamen(aanvrager, rijen);
    if (!inwoner) throw Weigering.van('NIET_GEVONDEN');
    return inwoner;
  }

  private zoek(aanvrager: Aanmelding, vraag: string, waarden: readonly unknown[]): Promise<Rij[]> {
    const vandaag = lokaleDatum(this.klok.nu());
    return this.database.inTransactie(namens(aanvrager), 'inzage', (em) => em.query(vraag, [vandaag, ...waarden]));
  }

  private intern({ partner }: Aanmelding, id: string): Promise<string | undefined> {
    return this.alsHub((em) => this.verwijzingen.internId(em, partner.id, 'inwoner', id));
  }

  private async metNamen({ partner }: Aanmelding, rijen: readonly Rij[]): Promise<({ id: string } & object)[]> {
    const ids = rijen.map((r) => r.id);
    const namen = await this.alsHub((em) => this.verwijzingen.buitennamen(em, partner.id, 'inwoner', ids));
    return rijen.map(({ id, vorm }) => ({ ...namen.get(id)!, ...vorm }));
  }

  private alsHub<T>(werk: (em: EntityManager) => Promise<T>): Promise<T> {
    return this.database.inTransactie(HUB, 'inzage', werk);
  }
}

function persoon(tabel: string): string {
  return `case when ${tabel}.id is not null then jsonb_build_object('code', ${tabel}.code, 'naam', ${tabel}.naam) end`;
}

function leesJaNee(vraag: Zoekvraag, naam: string): boolean | null {
  const waarde = vraag[naam];
  if (waarde === undefined) return null;
  if (waarde !== 'ja' && waarde !== 'nee') throw Weigering.van('PARAMETER_ONJUIST', naam, 'Kies ja of nee.');
  return waarde === 'ja';
}

function leesDatum(vraag: Zoekvraag, naam: string): string | null {
  const waarde = vraag[naam];
  if (waarde !== undefined && !velden.isDatum(waarde)) {
    throw Weigering.van('PARAMETER_ONJUIST', naam, 'Schrijf een dag als jjjj-mm-dd.');
  }
  return waarde ?? null;
}

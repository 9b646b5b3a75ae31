import { Inject, Injectable } from '@nestjs/common';
import { fout, isNormnaam, ketenlijsten, ketennorm, ketennormen, type Fout } from '@estafette/contracts';
import type { EntityManager } from '@estafette/persistence';
import { Klok } from '@estafette/tijd';
import { Inwoners } from '../inwoner/index.js';
import type { Aanmelding } from '../toegang/index.js';
import { Weigering, type Blad } from '../web/index.js';

/** A term that was agreed, for one norm, perhaps only for one giver or dienst. One of both durations is given. */
export interface Normafspraak {
  readonly norm: string;
  readonly van?: string;
  readonly dienst?: string;
  readonly werkdagen?: number;
  readonly dagen?: number;
}

/** A set of agreements with who answers for them, if another than who asks. */
export interface Normverzoek {
  readonly normen: readonly Normafspraak[];
  readonly eigenaar?: string;
  readonly toelichting?: string;
}

/** Who answers for what holds, and since when. Before the first change nobody agreed anything. */
export interface Normversie {
  readonly versie: number;
  readonly eigenaar: string | null;
  readonly gezetDoor: string | null;
  readonly toelichting: string | null;
  readonly ingegaanOp: Date | null;
}

const DIENSTEN: readonly string[] = ketenlijsten.dienst.codes.map((c) => c.code);
const NOOIT: Normversie = { versie: 0, eigenaar: null, gezetDoor: null, toelichting: null, ingegaanOp: null };
const VERSIE = `versie, eigenaar, gezet_door as "gezetDoor", toelichting, ingegaan_op as "ingegaanOp"`;

/** How long something may take, where something else was agreed than the norm of the chain. Null: for all of the region. */
@Injectable()
export class Normen {
  constructor(
    @Inject(Inwoners) private readonly inwoners: Inwoners,
    @Inject(Klok) private readonly klok: Klok,
  ) {}

  toon(em: EntityManager, partnerId: string | null): Promise<Normafspraak[]> {
    return em.query(
      `select n.norm, v.naam as van, n.dienst, n.werkdagen, n.dagen
         from hub.norm n left join hub.partner v on v.id = n.van_partner_id
        where n.partner_id is not distinct from $1 order by n.norm, v.naam nulls first, n.dienst nulls first`,
      [partnerId],
    );
  }

  async versie(em: EntityManager, partnerId: string | null): Promise<Normversie> {
    const [versie] = await em.query<Normversie[]>(
      `select ${VERSIE} from hub.normversie where partner_id is not distinct from $1 order by versie desc limit 1`,
      [partnerId],
    );
    return versie ?? NOOIT;
  }

  /** What held before, the newest first. */
  versies(
    em: EntityManager,
    partnerId: string | null,
    { maximum, na }: Blad,
  ): Promise<(Normversie & { id: string })[]> {
    return em.query(
      `select id, ${VERSIE}, inhoud from hub.normversie
        where partner_id is not distinct from $1 and ($2::uuid is null or id < $2) order by id desc limit $3`,
      [partnerId, na ?? null, maximum],
    );
  }

  /** Replaces what was agreed with a partner. What is under way with it gets its new terms at once. */
  async zet(em: EntityManager, wie: Aanmelding, partnerId: string, verzoek: Normverzoek): Promise<void> {
    await this.vervang(em, partnerId, verzoek.normen);
    await this.schrijfVersie(em, wie, partnerId, verzoek, { normen: verzoek.normen }, null);
    await this.bewaakOpnieuw(em, partnerId);
  }

  /** Replaces what the region agreed, or throws a Weigering with every fault. */
  async vervang(em: EntityManager, partnerId: string | null, normen: readonly Normafspraak[]): Promise<void> {
    await em.query(`select pg_advisory_xact_lock(hashtextextended('norm:' || coalesce($1, ''), 0))`, [partnerId]);
    const gevers = await this.gevers(em, normen);
    const fouten = normen.flatMap((n, i) => keur(n, `normen.${i}`, gevers, partnerId === null));
    if (fouten.length > 0) throw new Weigering(fouten);
    await em.query(`delete from hub.norm where partner_id is not distinct from $1`, [partnerId]);
    await em.query(
      `insert into hub.norm (partner_id, norm, van_partner_id, dienst, werkdagen, dagen)
       select $1, n.norm, p.id, n.dienst, n.werkdagen, n.dagen
         from jsonb_to_recordset($2) as n (norm text, van text, dienst text, werkdagen int, dagen int)
         left join hub.partner p on p.naam = n.van`,
      [partnerId, JSON.stringify(normen)],
    );
  }

  async schrijfVersie(
    em: EntityManager,
    { partner, medewerker }: Aanmelding,
    partnerId: string | null,
    { eigenaar, toelichting }: Omit<Normverzoek, 'normen'>,
    inhoud: object,
    raaktVanaf: string | null,
  ): Promise<void> {
    const door = medewerker?.naam ?? partner.weergavenaam;
    await em.query(
      `insert into hub.normversie (partner_id, versie, eigenaar, gezet_door, toelichting, inhoud, raakt_vanaf, ingegaan_op)
       select $1, 1 + coalesce(max(versie), 0), coalesce($2, $3), $3, $4, $5, $6, $7
         from hub.normversie where partner_id is not distinct from $1`,
      [partnerId, eigenaar ?? null, door, toelichting ?? null, JSON.stringify(inhoud), raaktVanaf, this.klok.nu()],
    );
  }

  private async gevers(em: EntityManager, normen: readonly Normafspraak[]): Promise<ReadonlySet<string>> {
    const namen = normen.flatMap((n) => n.van ?? []);
    const rijen = await em.query<{ naam: string }[]>(`select naam from hub.partner where naam = any($1)`, [namen]);
    return new Set(rijen.map((r) => r.naam));
  }

  private async bewaakOpnieuw(em: EntityManager, partnerId: string): Promise<void> {
    const rijen = await em.query<{ id: string }[]>(
      `select distinct inwoner_id as id from hub.overdracht where naar_partner_id = $1 and beeindigd_op is null order by 1`,
      [partnerId],
    );
    for (const { id } of rijen) await this.inwoners.bewaak(em, id);
  }
}

function keur(afspraak: Normafspraak, pad: string, gevers: ReadonlySet<string>, isRegio: boolean): Fout[] {
  const { norm, van, dienst, werkdagen, dagen } = afspraak;
  const keuze = Object.keys(ketennormen).filter((naam) => isRegio || isPerOverdracht(naam));
  return [
    ...(keuze.includes(norm) ? [] : [fout('CODE_ONBEKEND', `${pad}.norm`, `Kies uit: ${keuze.join(', ')}.`)]),
    ...(van === undefined || (!isRegio && gevers.has(van)) ? [] : [fout('CODE_ONBEKEND', `${pad}.van`)]),
    ...(dienst === undefined || (DIENSTEN.includes(dienst) && isPerOverdracht(norm))
      ? []
      : [fout('CODE_ONBEKEND', `${pad}.dienst`)]),
    ...((werkdagen === undefined) !== (dagen === undefined)
      ? []
      : [fout('VELD_VERPLICHT', pad, 'Geef werkdagen of dagen, niet allebei.')]),
    ...keurVooraf(afspraak, pad),
  ];
}

function keurVooraf({ norm, werkdagen }: Normafspraak, pad: string): Fout[] {
  const { standaard } = isNormnaam(norm) ? ketennorm(norm) : {};
  const teltTerug = standaard !== undefined && 'vooraf' in standaard;
  return teltTerug && werkdagen !== undefined
    ? [fout('CODE_ONBEKEND', `${pad}.werkdagen`, 'Deze norm telt terug in kalenderdagen.')]
    : [];
}

function isPerOverdracht(norm: string): boolean {
  return isNormnaam(norm) && ketennorm(norm).over === 'overdracht';
}

import { Injectable } from '@nestjs/common';
import { fout, soortVanType, type Fout } from '@estafette/contracts';
import { gezamenlijk, type EntityManager } from '@estafette/persistence';
import { Partner } from '../partner/index.js';
import { Weigering } from '../web/index.js';
import { keurAbonnementen, keurAfspraak, type Abonnement, type Afspraakverzoek } from './keuring.js';
import { alleDiensten, alleTypen, magVolgensCatalogus, type Grondslag } from './standaard.js';

/** What holds for a partner, defaults filled in; `standaard` names what was not agreed otherwise. */
export interface Afspraak {
  readonly versie: number;
  readonly stuurt: readonly string[];
  readonly ontvangt: readonly string[];
  readonly diensten: readonly string[];
  readonly standaard: readonly string[];
  readonly grondslagen: readonly Grondslag[];
}

interface Rij {
  readonly partnerId: string;
  readonly versie: number;
  readonly stuurt: string[] | null;
  readonly ontvangt: string[] | null;
  readonly diensten: string[] | null;
}

const VRAAG = 'Vraag de beheerder van de hub om de afspraak te wijzigen.';

/** What partners may send, receive and do, and for which purposes. */
@Injectable()
export class Afspraken {
  private readonly rij = gezamenlijk(leesAfspraken);

  async toon(em: EntityManager, { id, soort }: Partner): Promise<Afspraak> {
    const { versie, stuurt, ontvangt, diensten } = await this.rij(em, id);
    const mag = magVolgensCatalogus(soort);
    return {
      versie,
      // The catalogue is the outer limit, also of an agreement that is older than it.
      stuurt: stuurt?.filter((naam) => mag.includes(naam)) ?? mag,
      ontvangt: ontvangt ?? alleTypen,
      diensten: diensten ?? alleDiensten,
      standaard: Object.entries({ stuurt, ontvangt, diensten }).flatMap(([deel, waarde]) => (waarde ? [] : [deel])),
      grondslagen: await this.grondslagen(em, id),
    };
  }

  /** Replaces the agreement. A purpose that a subscription rests on cannot go before that subscription. */
  async wijzig(em: EntityManager, partner: Partner, verzoek: Afspraakverzoek): Promise<Afspraak> {
    const fouten = keurAfspraak(partner.soort, verzoek);
    if (fouten.length > 0) throw new Weigering(fouten);
    await this.eisVrijeDoelen(em, partner.id, verzoek);
    const { stuurt = null, ontvangt = null, diensten = null, grondslagen } = verzoek;
    await em.query(
      `update hub.afspraak set versie = versie + 1, stuurt = $2, ontvangt = $3, diensten = $4 where partner_id = $1`,
      [partner.id, stuurt, ontvangt, diensten],
    );
    await em.query(`delete from hub.afspraak_grondslag where partner_id = $1 and not doel = any($2)`, [
      partner.id,
      grondslagen.map((g) => g.doel),
    ]);
    await em.query(
      `insert into hub.afspraak_grondslag (partner_id, doel, grondslag)
       select $1, g.doel, g.grondslag from jsonb_to_recordset($2) as g (doel text, grondslag text)
       on conflict (partner_id, doel) do update set grondslag = excluded.grondslag`,
      [partner.id, JSON.stringify(grondslagen)],
    );
    return this.toon(em, partner);
  }

  abonnementen(em: EntityManager, partnerId: string): Promise<Abonnement[]> {
    return em.query(`select type, versie, doel, inhoud from hub.abonnement where partner_id = $1 order by type`, [
      partnerId,
    ]);
  }

  /** The version in which a partner wants each type, by name; the newest of what it did not subscribe to. */
  async versies(em: EntityManager, partnerId: string): Promise<ReadonlyMap<string, string>> {
    return new Map((await this.abonnementen(em, partnerId)).map(({ type, versie }) => [type, versie]));
  }

  /** Replaces the subscriptions. Without any, a partner gets all that its agreement lets it receive. */
  async abonneer(em: EntityManager, partnerId: string, abonnementen: readonly Abonnement[]): Promise<Abonnement[]> {
    const doelen = (await this.grondslagen(em, partnerId)).map((g) => g.doel);
    const fouten = keurAbonnementen(abonnementen, doelen);
    if (fouten.length > 0) throw new Weigering(fouten);
    await em.query(`delete from hub.abonnement where partner_id = $1 and not type = any($2)`, [
      partnerId,
      abonnementen.map((a) => a.type),
    ]);
    await em.query(
      `insert into hub.abonnement (partner_id, type, versie, doel, inhoud)
       select $1, a.type, a.versie, a.doel, coalesce(a.inhoud, 'data')
         from jsonb_to_recordset($2) as a (type text, versie text, doel text, inhoud text)
       on conflict (partner_id, type) do update set versie = excluded.versie, doel = excluded.doel,
         inhoud = excluded.inhoud`,
      [partnerId, JSON.stringify(abonnementen)],
    );
    return this.abonnementen(em, partnerId);
  }

  /** What the agreement has against a bericht of this type from this partner; nothing of a type that is none. */
  async foutenBijSturen(em: EntityManager, afzender: Partner, type: string): Promise<Fout[]> {
    const naam = soortVanType(type)?.naam;
    const { versie, stuurt } = await this.rij(em, afzender.id);
    if (naam === undefined || !stuurt || stuurt.includes(naam)) return [];
    const regel = `Regel: de afspraak met ${afzender.weergavenaam}, versie ${versie}, noemt ${naam} niet bij wat u stuurt.`;
    return [fout('TYPE_NIET_TOEGESTAAN', 'type', `${regel} ${VRAAG}`)];
  }

  /** Refuses a dienst that the partner does not do, as agreed. */
  async eisDienst(em: EntityManager, partnerId: string, dienst: string, pad: string): Promise<void> {
    const { versie, diensten } = await this.rij(em, partnerId);
    // Unknown is not no: the taker will say.
    if (!diensten || dienst === 'onbekend' || diensten.includes(dienst)) return;
    const { weergavenaam } = await em.findOneByOrFail(Partner, { id: partnerId });
    const regel = `Regel: de afspraak met ${weergavenaam}, versie ${versie}. Wel: ${diensten.join(', ')}.`;
    throw Weigering.van('DIENST_NIET_AFGESPROKEN', pad, regel);
  }

  private grondslagen(em: EntityManager, partnerId: string): Promise<Grondslag[]> {
    return em.query(`select doel, grondslag from hub.afspraak_grondslag where partner_id = $1 order by doel`, [
      partnerId,
    ]);
  }

  private async eisVrijeDoelen(em: EntityManager, partnerId: string, verzoek: Afspraakverzoek): Promise<void> {
    const blijft = verzoek.grondslagen.map((g) => g.doel);
    const gebruikt = (await this.abonnementen(em, partnerId)).filter((a) => !blijft.includes(a.doel));
    if (gebruikt.length === 0) return;
    const soorten = gebruikt.map((a) => `${a.type} (${a.doel})`).join(', ');
    throw Weigering.van('DOEL_IN_GEBRUIK', 'grondslagen', `Abonnementen: ${soorten}.`);
  }
}

async function leesAfspraken(em: EntityManager, partnerIds: readonly string[]): Promise<Rij[]> {
  const rijen = await em.query<Rij[]>(
    `select partner_id as "partnerId", versie, stuurt, ontvangt, diensten from hub.afspraak where partner_id = any($1)`,
    [partnerIds],
  );
  const perPartner = new Map(rijen.map((rij) => [rij.partnerId, rij]));
  return partnerIds.map((id) => perPartner.get(id)!);
}

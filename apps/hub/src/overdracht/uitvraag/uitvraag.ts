import { Inject, Injectable } from '@nestjs/common';
import { isUuid, ketenlijsten, veldgroepen, veldgroepnamen } from '@estafette/contracts';
import { Database, HUB, type EntityManager } from '@estafette/persistence';
import { Klok, lokaleDatum } from '@estafette/tijd';
import { Afspraken } from '../../afspraak/index.js';
import { Doelbinding } from '../../doelbinding/index.js';
import { Kandidaten, type Kandidaat } from '../../kandidaat/index.js';
import { Adresboek } from '../../partner/index.js';
import { namens, type Aanmelding } from '../../toegang/index.js';
import { Verwijzingen } from '../../verwijzing/index.js';
import { Weigering } from '../../web/index.js';
import { meegegeven } from '../minimumset.js';
import { Overdracht } from '../overdracht.tabel.js';
import { Overzicht } from '../overzicht.js';

type Verzoek = Readonly<Record<string, unknown>>;

const DIENSTEN: readonly string[] = ketenlijsten.dienst.codes.map((d) => d.code);

/**
 * What goes with an overdracht: the minimum set of its dienst, filled from what is known, so that nobody asks the inwoner
 * again; what is missing or old; and what the receiver may see, and why. Values are as far as who asks may see them.
 */
@Injectable()
export class Uitvraag {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Verwijzingen) private readonly verwijzingen: Verwijzingen,
    @Inject(Kandidaten) private readonly kandidaten: Kandidaten,
    @Inject(Doelbinding) private readonly doelbinding: Doelbinding,
    @Inject(Adresboek) private readonly adresboek: Adresboek,
    @Inject(Afspraken) private readonly afspraken: Afspraken,
    @Inject(Overzicht) private readonly overzicht: Overzicht,
    @Inject(Klok) private readonly klok: Klok,
  ) {}

  /** Before it is offered. Refuses what an offer would be refused for: an unknown team, a dienst that it does not do. */
  async voorbeeld(aanvrager: Aanmelding, verzoek: Verzoek): Promise<object> {
    const { dienst, doel, naar } = verzoek;
    if (typeof dienst !== 'string' || !DIENSTEN.includes(dienst)) throw Weigering.van('CODE_ONBEKEND', 'dienst');
    const inwonerId = await this.inwoner(aanvrager, verzoek['inwoner']);
    if (naar !== undefined) await this.alsHub((em) => this.eisOntvanger(em, naar, dienst));
    return this.stelSamen(aanvrager, inwonerId, dienst, typeof doel === 'string' ? doel : undefined);
  }

  /** Of an overdracht that was offered, as things are known now. */
  async van(aanvrager: Aanmelding, id: string): Promise<object> {
    await this.overzicht.toon(aanvrager, id);
    const overdracht = await this.alsHub(async (em) => {
      const intern = await this.verwijzingen.internId(em, aanvrager.partner.id, 'overdracht', id);
      return em.findOneByOrFail(Overdracht, { id: intern! });
    });
    const { inwonerId, dienst, gegevens } = overdracht;
    return this.stelSamen(aanvrager, inwonerId, dienst, gegevens['doel'] as string | undefined);
  }

  private async stelSamen(
    aanvrager: Aanmelding,
    inwonerId: string,
    dienst: string,
    doel: string | undefined,
  ): Promise<object> {
    const { kandidaat, looptAl } = await this.database.inTransactie(namens(aanvrager), 'inzage', async (em) => ({
      kandidaat: await this.bekend(em, inwonerId, aanvrager.partner.id),
      looptAl: await lopend(em, inwonerId, dienst),
    }));
    const { inwoner, ziet } = await this.alsHub(async (em) => ({
      inwoner: await this.verwijzingen.buitennaam(em, aanvrager.partner.id, 'inwoner', inwonerId),
      ziet: await this.watOntvangerZiet(em, dienst),
    }));
    const bekend = { profiel: kandidaat?.profiel ?? {}, keten: kandidaat?.keten ?? {}, doel };
    const gegevens = meegegeven(dienst, bekend, kandidaat?.herkomst ?? new Map(), lokaleDatum(this.klok.nu()));
    return {
      inwoner,
      dienst,
      gegevens: gegevens.map(({ veldgroep, ...g }) => ({
        ...g,
        ontvangerZiet: veldgroep === null || ziet.some((z) => z.veldgroep === veldgroep),
      })),
      ontbreekt: gegevens.filter((g) => !g.bekend).map((g) => g.naam),
      ontvangerZiet: ziet,
      ontvangerZietNiet: veldgroepnamen
        .filter((groep) => !ziet.some((z) => z.veldgroep === groep))
        .map((veldgroep) => ({ veldgroep, betekenis: veldgroepen[veldgroep] })),
      looptAl,
    };
  }

  /** The profile, when there is one; refuses whom nothing binds to the inwoner. */
  private async bekend(em: EntityManager, inwonerId: string, partnerId: string): Promise<Kandidaat | undefined> {
    const [{ gebonden }] = await em.query<[{ gebonden: boolean }]>(`select hub.is_gebonden($1) as gebonden`, [
      inwonerId,
    ]);
    if (!gebonden) throw await this.doelbinding.weigering(inwonerId, ['trajecten'], partnerId);
    return this.kandidaten.vind(em, inwonerId);
  }

  private async watOntvangerZiet(em: EntityManager, dienst: string) {
    const { regels } = await this.doelbinding.inWerking(em);
    const geldig = regels.filter((r) => r.grond === 'overdracht' && (!r.diensten || r.diensten.includes(dienst)));
    return geldig.map(({ veldgroep, grondslag }) => ({ veldgroep, betekenis: veldgroepen[veldgroep], grondslag }));
  }

  private async eisOntvanger(em: EntityManager, naar: unknown, dienst: string): Promise<void> {
    const { partner, team } = (naar ?? {}) as { partner?: unknown; team?: unknown };
    if (typeof partner !== 'string' || typeof team !== 'string') throw Weigering.van('VELD_VERPLICHT', 'naar');
    const gekozen = await this.adresboek.team(em, { partner, team }, 'naar');
    await this.afspraken.eisDienst(em, gekozen.partnerId, dienst, 'dienst');
  }

  private async inwoner({ partner }: Aanmelding, gegeven: unknown): Promise<string> {
    const { id, kenmerkPartner } = (gegeven ?? {}) as { id?: unknown; kenmerkPartner?: unknown };
    const gevonden = await this.alsHub(async (em) => {
      if (isUuid(id)) return this.verwijzingen.internId(em, partner.id, 'inwoner', id as string);
      if (typeof kenmerkPartner !== 'string') throw Weigering.van('VERWIJZING_LEEG', 'inwoner');
      return this.verwijzingen.metKenmerk(em, partner.id, 'inwoner', kenmerkPartner);
    });
    if (!gevonden) throw Weigering.van('NIET_GEVONDEN');
    return gevonden;
  }

  private alsHub<T>(werk: (em: EntityManager) => Promise<T>): Promise<T> {
    return this.database.inTransactie(HUB, 'inzage', werk);
  }
}

/** The same dienst that runs already, as far as who asks may know: two at once is one too many. */
function lopend(em: EntityManager, inwonerId: string, dienst: string): Promise<object[]> {
  return em.query(
    `select o.nummer, t.weergavenaam || ' van ' || p.weergavenaam as naar, o.status
       from hub.overdracht o join hub.team t on t.id = o.naar_team_id join hub.partner p on p.id = t.partner_id
      where o.inwoner_id = any(array(select hub.zelfde_inwoner($1))) and o.dienst = $2 and o.beeindigd_op is null
      order by o.id`,
    [inwonerId, dienst],
  );
}

import { Inject, Injectable } from '@nestjs/common';
import { isUuid } from '@estafette/contracts';
import { Database, HUB, type EntityManager } from '@estafette/persistence';
import { Klok } from '@estafette/tijd';
import { Afspraken } from '../../afspraak/index.js';
import { persoonAls, Portaalberichten, type Uitkomst, type Vrager } from '../../bericht/index.js';
import { Adresboek, Partner } from '../../partner/index.js';
import type { Aanmelding } from '../../toegang/index.js';
import { Verwijzingen } from '../../verwijzing/index.js';
import { Weigering } from '../../web/index.js';
import { Overdracht } from '../overdracht.tabel.js';
import { rollenVan } from '../overdrachten.js';
import { isEind, toegestaan } from '../overgangen.js';
import { Overzicht } from '../overzicht.js';
import { Stapzetter } from '../stapverzoek.js';
import { alsNieuwAanbod, bereik, nietAangekomen, type Bereik } from './gegevens.js';
import { zoekOntvangers, type Ontvanger } from './ontvangers.js';
import { vervolgstappen, type Omstandigheden, type Vervolgnaam, type Vervolgstap } from './vervolgstappen.js';

type Verzoek = Readonly<Record<string, unknown>>;

/** What to do about an overdracht that stands still. Each step becomes a bericht, so it is checked and kept like any. */
@Injectable()
export class Vervolg {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Verwijzingen) private readonly verwijzingen: Verwijzingen,
    @Inject(Overzicht) private readonly overzicht: Overzicht,
    @Inject(Stapzetter) private readonly stapzetter: Stapzetter,
    @Inject(Portaalberichten) private readonly berichten: Portaalberichten,
    @Inject(Adresboek) private readonly adresboek: Adresboek,
    @Inject(Afspraken) private readonly afspraken: Afspraken,
    @Inject(Klok) private readonly klok: Klok,
  ) {}

  /** The steps, and whom to call: the other side, as seen from who asks. */
  async toon(aanvrager: Aanmelding, id: string): Promise<{ vervolgstappen: Vervolgstap[]; bel: Bereik }> {
    const overdracht = await this.lees(aanvrager, id);
    const { stappen, bel } = await this.alsHub(async (em) => ({
      stappen: vervolgstappen(id, await omstandigheden(em, overdracht, aanvrager)),
      bel: await bereik(em, overdracht, aanvrager.partner.id),
    }));
    return { vervolgstappen: stappen, bel };
  }

  /** Teams that could be asked instead, the best reason first. */
  async ontvangers(aanvrager: Aanmelding, id: string): Promise<Ontvanger[]> {
    const overdracht = await this.lees(aanvrager, id);
    return this.alsHub((em) => zoekOntvangers(em, overdracht.id, this.klok.nu()));
  }

  /** Asks the other side how it stands; `verzoek` says in which way, and what came of it. */
  async vraagNa(vrager: Vrager, id: string, verzoek: Verzoek): Promise<Uitkomst> {
    return this.stapzetter.meld(vrager, id, 'nagevraagd', { wijze: 'bericht', ...verzoek });
  }

  /** Plans a talk of giver, taker and inwoner before the start; `verzoek` says when. */
  async planWarmContact(aanvrager: Aanmelding, vrager: Vrager, id: string, verzoek: Verzoek): Promise<Uitkomst> {
    const overdracht = await this.lees(aanvrager, id);
    const inwoner = await this.alsHub(async (em) => {
      await eisStap(em, overdracht, aanvrager, 'warm-contact');
      return this.verwijzingen.buitennaam(em, aanvrager.partner.id, 'inwoner', overdracht.inwonerId);
    });
    return this.berichten.stuur(vrager, 'contact.vastgelegd', {
      deelnemers: ['inwoner', 'gever', 'nemer'],
      ...verzoek,
      ...persoonAls('medewerker', vrager),
      inwoner: { id: inwoner.id },
      overdracht: { id },
      soort: 'gepland',
    });
  }

  /**
   * Offers the inwoner to another team, with all that was told before. What is still open is withdrawn first: nobody is
   * offered to two teams at once, and in between the giver has the stok. Asked again with the same key it goes on where
   * it stopped. A ketenregisseur chooses for the giver, who stays that.
   */
  async kiesAnder(aanvrager: Aanmelding, vrager: Vrager, id: string, verzoek: Verzoek): Promise<Uitkomst> {
    const overdracht = await this.lees(aanvrager, id);
    const { aanbod, gever, bijGever } = await this.alsHub(async (em) => {
      await eisStap(em, overdracht, aanvrager, 'andere-ontvanger');
      await this.eisTeam(em, overdracht, verzoek['naar']);
      const gever = kiestVoorGever(aanvrager, overdracht) ? await this.alsGever(em, overdracht, vrager) : vrager;
      return {
        aanbod: await alsNieuwAanbod(em, this.verwijzingen, overdracht),
        gever,
        bijGever: await this.verwijzingen.buitennaam(em, gever.partner.id, 'overdracht', overdracht.id),
      };
    });
    if (!isEind(overdracht.status)) {
      const reden = { stap: 'ingetrokken', reden: 'andere-ontvanger' };
      const ingetrokken = await this.stapzetter.zet({ ...gever, sleutel: undefined }, bijGever.id, reden);
      if (ingetrokken.soort === 'geweigerd') return ingetrokken;
    }
    const gekozen = { ...(gever === vrager ? {} : gekozenDoor(vrager)), ...verzoek };
    const uitkomst = await this.stapzetter.biedAan(gever, { ...aanbod, ...gekozen });
    return gever === vrager ? uitkomst : this.inNamenVan(vrager, gever, uitkomst);
  }

  /** Of whom a ketenregisseur chooses for, the system: so the giver stays the giver. */
  private async alsGever(em: EntityManager, { vanPartnerId }: Overdracht, vrager: Vrager): Promise<Vrager> {
    const partner = await em.findOneByOrFail(Partner, { id: vanPartnerId });
    return { partner, medewerker: undefined, sleutel: vrager.sleutel };
  }

  /** What was offered for the giver, as who asked calls it. */
  private async inNamenVan(vrager: Vrager, gever: Vrager, uitkomst: Uitkomst): Promise<Uitkomst> {
    if (uitkomst.soort === 'geweigerd') return uitkomst;
    const { soort, nummer, id } = uitkomst.betreft;
    const naam = await this.alsHub(async (em) => {
      const intern = await this.verwijzingen.internId(em, gever.partner.id, 'overdracht', id);
      return this.verwijzingen.buitennaam(em, vrager.partner.id, 'overdracht', intern!);
    });
    return { ...uitkomst, betreft: { soort, ...(nummer ? { nummer } : {}), ...naam } };
  }

  /** Before anything is withdrawn: the new team exists, is another one, and does this dienst. */
  private async eisTeam(em: EntityManager, { naarTeamId, dienst, status }: Overdracht, naar: unknown): Promise<void> {
    const { partner, team } = (naar ?? {}) as { partner?: unknown; team?: unknown };
    if (typeof partner !== 'string' || typeof team !== 'string') throw Weigering.van('VELD_VERPLICHT', 'naar');
    const gekozen = await this.adresboek.team(em, { partner, team }, 'naar');
    if (gekozen.id === naarTeamId && !isEind(status)) {
      throw Weigering.van('OVERGANG_VERBODEN', 'naar', 'Dit team heeft het aanbod al.');
    }
    await this.afspraken.eisDienst(em, gekozen.partnerId, dienst, 'naar');
  }

  /** The overdracht, for whom may see it. */
  private async lees(aanvrager: Aanmelding, id: string): Promise<Overdracht> {
    await this.overzicht.toon(aanvrager, id);
    return this.alsHub(async (em) => {
      const intern = isUuid(id) && (await this.verwijzingen.internId(em, aanvrager.partner.id, 'overdracht', id));
      const overdracht = intern ? await em.findOneBy(Overdracht, { id: intern }) : null;
      if (!overdracht) throw Weigering.van('NIET_GEVONDEN');
      return overdracht;
    });
  }

  private alsHub<T>(werk: (em: EntityManager) => Promise<T>): Promise<T> {
    return this.database.inTransactie(HUB, 'inzage', werk);
  }
}

async function omstandigheden(
  em: EntityManager,
  overdracht: Overdracht,
  aanvrager: Aanmelding,
): Promise<Omstandigheden> {
  const { partner } = aanvrager;
  const { id, status, terugNaar } = overdracht;
  const rollen = rollenVan(overdracht, partner);
  const isGever = rollen.includes('gever');
  return {
    status,
    isGever,
    magKiezen: isGever || isKetenregisseur(aanvrager),
    toegestaan: toegestaan({ status, terugNaar, geschiedenis: [] }, rollen),
    nietAangekomen: (await nietAangekomen(em, id, partner.id)) > 0,
  };
}

/** For another organisation, or for a colleague. */
function kiestVoorGever(aanvrager: Aanmelding, { vanPartnerId, geverId }: Overdracht): boolean {
  const { partner, medewerker } = aanvrager;
  if (vanPartnerId !== partner.id) return true;
  return isKetenregisseur(aanvrager) && medewerker !== undefined && medewerker.id !== geverId;
}

/** Of the municipality, which has the regie. */
function isKetenregisseur({ partner, rollen }: Aanmelding): boolean {
  return partner.soort === 'gemeente' && rollen.includes('ketenregisseur');
}

function gekozenDoor({ partner, medewerker }: Vrager): object {
  return { toelichting: `Gekozen door ${medewerker?.naam ?? partner.weergavenaam}, ketenregisseur.` };
}

async function eisStap(
  em: EntityManager,
  overdracht: Overdracht,
  aanvrager: Aanmelding,
  stap: Vervolgnaam,
): Promise<void> {
  const stand = await omstandigheden(em, overdracht, aanvrager);
  const { waaromNiet } = vervolgstappen('', stand).find((v) => v.stap === stap)!;
  if (waaromNiet === null) return;
  const { status: huidigeStatus, toegestaan: toegestaneStappen, magKiezen } = stand;
  const code = stap === 'andere-ontvanger' && !magKiezen ? 'ROL_ONJUIST' : 'OVERGANG_VERBODEN';
  throw Weigering.van(code, '', waaromNiet, { huidigeStatus, toegestaneStappen });
}

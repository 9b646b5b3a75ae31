import { Inject, Injectable } from '@nestjs/common';
import type { NieuweInwoner, Vertrouwelijk } from '@estafette/contracts';
import type { Werkzoekende } from '@estafette/contracts/kandidaatprofiel';
import { voorDoel, type EntityManager } from '@estafette/persistence';
import { Lade } from './lade.js';
import { Nummers } from './nummers.js';

const PROFIEL = 'profiel.';

/** Who and where an inwoner is: what the person's reference said, and what the profile said. */
export interface Contactgegevens {
  readonly persoon?: NonNullable<NieuweInwoner['persoon']>;
  readonly profiel?: Pick<Werkzoekende, 'contactpersoon' | 'emailadres' | 'telefoonnummer' | 'webadres'>;
}

/** Geslachtsaanduiding of the BRP: man, vrouw, or neither of the two. */
export type Geslacht = 'M' | 'V' | 'O';

/** `tot`: a secret that was replaced still signs until then (RFC 3339). */
export interface Webhookgeheim {
  readonly geheim: string;
  readonly tot?: string;
}

/**
 * The vault: what says who somebody is lies here and nowhere else. It works in the transaction of whoever asks, and
 * opens for its own purpose only for as long as it is asked.
 */
@Injectable()
export class Kluis {
  constructor(
    @Inject(Lade) private readonly lade: Lade,
    @Inject(Nummers) private readonly nummers: Nummers,
  ) {}

  /** Whose BSN this is, as far as we know. */
  zoekBsn(em: EntityManager, bsn: string): Promise<string | undefined> {
    return voorDoel(em, 'kluis', () => this.nummers.zoek(em, bsn));
  }

  bsnVan(em: EntityManager, inwonerId: string): Promise<string | undefined> {
    return voorDoel(em, 'kluis', async () => (await this.lade.pak<string>(em, 'bsn', [inwonerId])).get(inwonerId));
  }

  zetBsn(em: EntityManager, inwonerId: string, bsn: string): Promise<void> {
    return voorDoel(em, 'kluis', () => this.nummers.zet(em, inwonerId, bsn));
  }

  /**
   * The contact data of an inwoner, for showing them. In a transaction of a partner row-level security decides: nothing
   * comes of an inwoner to whom it is not bound.
   */
  contactgegevens(em: EntityManager, inwonerId: string): Promise<Contactgegevens> {
    return voorDoel(em, 'kluis', async () => {
      return (await this.lade.pak<Contactgegevens>(em, 'contact', [inwonerId])).get(inwonerId) ?? {};
    });
  }

  /** Birth dates only, of who gave one; for counting in bands of age. */
  geboortedatums(em: EntityManager, inwonerIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return voorDoel(em, 'kluis', async () => {
      const contact = await this.lade.pak<Contactgegevens>(em, 'contact', inwonerIds);
      return new Map(
        [...contact].flatMap(([id, { persoon }]) => (persoon?.geboortedatum ? [[id, persoon.geboortedatum]] : [])),
      );
    });
  }

  /** Sex as the BRP has it, of who was told of; for counting, and for the inwoner who asks what we know. */
  geslachten(em: EntityManager, inwonerIds: readonly string[]): Promise<ReadonlyMap<string, Geslacht>> {
    return voorDoel(em, 'kluis', () => this.lade.pak<Geslacht>(em, 'geslacht', inwonerIds));
  }

  zetGeslacht(em: EntityManager, inwonerId: string, geslacht: Geslacht): Promise<void> {
    return voorDoel(em, 'kluis', () => this.lade.leg(em, 'geslacht', inwonerId, geslacht));
  }

  /** Replaces the parts that are given; the other parts stay. */
  zetContactgegevens(em: EntityManager, inwonerId: string, nieuw: Contactgegevens): Promise<void> {
    return voorDoel(em, 'kluis', async () => {
      const eerder = (await this.lade.pak<Contactgegevens>(em, 'contact', [inwonerId])).get(inwonerId);
      const samen = zonderLege({ ...eerder, ...nieuw });
      if (samen) await this.lade.leg(em, 'contact', inwonerId, samen);
      else if (eerder) await this.lade.gooiWeg(em, 'contact', inwonerId);
    });
  }

  /** The secrets with which what goes to the webhook of a partner is signed, the newest first. */
  async webhookgeheimen(em: EntityManager, partnerId: string): Promise<readonly Webhookgeheim[]> {
    return voorDoel(em, 'kluis', async () => {
      return (await this.lade.pak<Webhookgeheim[]>(em, 'webhook', [partnerId])).get(partnerId) ?? [];
    });
  }

  zetWebhookgeheimen(em: EntityManager, partnerId: string, geheimen: readonly Webhookgeheim[]): Promise<void> {
    return voorDoel(em, 'kluis', () => this.lade.leg(em, 'webhook', partnerId, geheimen));
  }

  wisWebhookgeheimen(em: EntityManager, partnerId: string): Promise<void> {
    return voorDoel(em, 'kluis', () => this.lade.gooiWeg(em, 'webhook', partnerId));
  }

  /** The secrets with which the systems of a partner sign what they ask, the newest first. */
  async ondertekengeheimen(em: EntityManager, partnerId: string): Promise<readonly Webhookgeheim[]> {
    return voorDoel(em, 'kluis', async () => {
      return (await this.lade.pak<Webhookgeheim[]>(em, 'ondertekening', [partnerId])).get(partnerId) ?? [];
    });
  }

  zetOndertekengeheimen(em: EntityManager, partnerId: string, geheimen: readonly Webhookgeheim[]): Promise<void> {
    return voorDoel(em, 'kluis', () => this.lade.leg(em, 'ondertekening', partnerId, geheimen));
  }

  wisOndertekengeheimen(em: EntityManager, partnerId: string): Promise<void> {
    return voorDoel(em, 'kluis', () => this.lade.gooiWeg(em, 'ondertekening', partnerId));
  }

  /** With what we say to the VUM systems of these partners who we are. */
  vumsleutels(em: EntityManager, partnerIds: readonly string[]): Promise<Map<string, string>> {
    return voorDoel(em, 'kluis', () => this.lade.pak<string>(em, 'vum', partnerIds));
  }

  zetVumsleutel(em: EntityManager, partnerId: string, sleutel: string): Promise<void> {
    return voorDoel(em, 'kluis', () => this.lade.leg(em, 'vum', partnerId, sleutel));
  }

  /** A BSN that waits for the answer to an identiteitsvraag. */
  zetVraag(em: EntityManager, vraagId: string, bsn: string): Promise<void> {
    return voorDoel(em, 'kluis', () => this.lade.leg(em, 'vraag', vraagId, bsn));
  }

  vraag(em: EntityManager, vraagId: string): Promise<string | undefined> {
    return voorDoel(em, 'kluis', async () => (await this.lade.pak<string>(em, 'vraag', [vraagId])).get(vraagId));
  }

  wisVraag(em: EntityManager, vraagId: string): Promise<void> {
    return voorDoel(em, 'kluis', () => this.lade.gooiWeg(em, 'vraag', vraagId));
  }

  /** Keeps what was taken out of a bericht, so that it can be delivered as it came. */
  bewaarVanBericht(em: EntityManager, berichtId: string, delen: readonly Vertrouwelijk[]): Promise<void> {
    return voorDoel(em, 'kluis', () => this.lade.leg(em, 'bericht', berichtId, delen));
  }

  /** What was taken out of these berichten, per bericht that had any. */
  vanBerichten(em: EntityManager, berichtIds: readonly string[]): Promise<Map<string, readonly Vertrouwelijk[]>> {
    return voorDoel(em, 'kluis', () => this.lade.pak(em, 'bericht', berichtIds));
  }

  wisVanBerichten(em: EntityManager, berichtIds: readonly string[]): Promise<void> {
    return voorDoel(em, 'kluis', () => this.lade.gooiWeg(em, 'bericht', ...berichtIds));
  }
}

function zonderLege(gegevens: Contactgegevens): Contactgegevens | undefined {
  const gevuld = Object.entries(gegevens).filter(([, deel]) => Object.keys(deel).length > 0);
  return gevuld.length > 0 ? Object.fromEntries(gevuld) : undefined;
}

/** The contact data in a profile. */
export function profielcontact(delen: readonly Vertrouwelijk[]): NonNullable<Contactgegevens['profiel']> {
  const vanProfiel = delen.filter(({ aard, pad }) => aard === 'contact' && pad.startsWith(PROFIEL));
  return Object.fromEntries(vanProfiel.map(({ pad, waarde }) => [pad.slice(PROFIEL.length), waarde]));
}

import { Inject, Injectable } from '@nestjs/common';
import {
  maskeerBsn,
  maskeerBsnVelden,
  verwijzingenIn,
  type Verwijssoort,
  type Vertrouwelijk,
} from '@estafette/contracts';
import { Database, HUB, type EntityManager } from '@estafette/persistence';
import { Logboek } from '@estafette/proces';
import { Klok } from '@estafette/tijd';
import { v7 as uuidv7 } from 'uuid';
import { Doelbinding } from '../doelbinding/index.js';
import { Afspraken } from '../afspraak/index.js';
import { Herkenning } from '../identiteit/index.js';
import { Kluis } from '../kluis/index.js';
import { Bezorging } from '../levering/index.js';
import type { Partner } from '../partner/index.js';
import { Verwijzingen, type Buitennaam, type Namenlijst } from '../verwijzing/index.js';
import { Weigering } from '../web/index.js';
import type { Gezelschap } from './gezelschap.js';
import type { Gevolg } from './handler.js';
import { Handlerregister } from './handlerregister.js';
import { herken } from './herken.js';
import { HubBerichten } from './hubberichten.js';
import { Journaal, type Eerder, type Herkend } from './journaal.js';
import { keurBericht, type Gekeurd } from './keuring.js';
import { Lichtingen } from './lichting.js';
import type { RuwBericht } from './ruw-bericht.js';
import { vingerafdruk } from './vingerafdruk.js';

/** What the sender hears, at once. `id` is the id of the CloudEvent. */
export type Uitkomst =
  | {
      readonly soort: 'verwerkt';
      readonly id: string;
      readonly herhaald: boolean;
      readonly betreft: Betreft;
      /** Paths of fields of a later minor than we know. */
      readonly nietGelezen: readonly string[];
    }
  | { readonly soort: 'geweigerd'; readonly id: string; readonly weigering: Weigering };

export type Betreft = { readonly soort: string; readonly nummer?: string } & Buitennaam;

export function alsVerwerkt({ id, betreft, nietGelezen }: Uitkomst & { readonly soort: 'verwerkt' }): object {
  return { id, status: 'verwerkt', betreft, ...(nietGelezen.length > 0 ? { nietGelezen } : {}) };
}

/** How the outcome is answered to whoever waits for it. */
export function alsInnameAntwoord(uitkomst: Uitkomst): object {
  if (uitkomst.soort === 'verwerkt') return alsVerwerkt(uitkomst);
  const { fouten, toelichting } = uitkomst.weigering;
  throw new Weigering(fouten, { ...toelichting, bericht: uitkomst.id });
}

/** A bericht that is right in form, of whom it is, and what tells it from others. */
interface Ingestuurd {
  readonly afzender: Partner;
  readonly gekeurd: Gekeurd;
  readonly ruw: RuwBericht;
  readonly hash: Buffer;
}

/** Takes berichten in: each one is either in the state, the journal and the leveringen, or refused and kept. */
@Injectable()
export class Inname {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Journaal) private readonly journaal: Journaal,
    @Inject(Verwijzingen) private readonly verwijzingen: Verwijzingen,
    @Inject(Doelbinding) private readonly doelbinding: Doelbinding,
    @Inject(Handlerregister) private readonly handlers: Handlerregister,
    @Inject(Afspraken) private readonly afspraken: Afspraken,
    @Inject(Bezorging) private readonly bezorging: Bezorging,
    @Inject(HubBerichten) private readonly hubBerichten: HubBerichten,
    @Inject(Herkenning) private readonly herkenning: Herkenning,
    @Inject(Kluis) private readonly kluis: Kluis,
    @Inject(Lichtingen) private readonly lichtingen: Lichtingen,
    @Inject(Klok) private readonly klok: Klok,
    @Inject(Logboek) private readonly logboek: Logboek,
  ) {}

  async neemIn(afzender: Partner, ruw: RuwBericht): Promise<Uitkomst> {
    const uitkomst = await this.verwerkOfWeiger(afzender, ruw);
    this.logboek.regel({
      stap: 'bericht.ingenomen',
      bericht: uitkomst.id,
      partner: afzender.naam,
      status: uitkomst.soort,
      ...(uitkomst.soort === 'geweigerd' ? { codes: uitkomst.weigering.fouten.map((f) => f.code) } : {}),
    });
    return uitkomst;
  }

  private async verwerkOfWeiger(afzender: Partner, ruw: RuwBericht): Promise<Uitkomst> {
    if ('fouten' in ruw.gelezen) return this.weiger(afzender, ruw, new Weigering(ruw.gelezen.fouten));
    const gekeurd = keurBericht(afzender, ruw.gelezen.waarde);
    if ('fouten' in gekeurd) return this.weiger(afzender, ruw, new Weigering(gekeurd.fouten));
    try {
      return await this.verwerk(afzender, gekeurd, ruw);
    } catch (oorzaak) {
      if (oorzaak instanceof Weigering) return this.weiger(afzender, ruw, oorzaak);
      throw oorzaak;
    }
  }

  private verwerk(afzender: Partner, gekeurd: Gekeurd, ruw: RuwBericht): Promise<Uitkomst> {
    const hash = vingerafdruk({ ...gekeurd.envelop, data: gekeurd.verstuurd });
    const ingestuurd = { afzender, gekeurd, ruw, hash };
    return this.lichtingen.neem({
      partnerId: afzender.id,
      ...(this.magSamen(ingestuurd) && { namen: namenIn(gekeurd) }),
      neem: (em, gezelschap) => this.neem(em, gezelschap, ingestuurd),
    });
  }

  /** What a person wants, or what lies in the vault in part, opens more than the rest of its transaction may see. */
  private magSamen({ gekeurd, ruw }: Ingestuurd): boolean {
    const raaktAlleen = this.handlers.van(gekeurd.soort.naam).raaktAlleen;
    return raaktAlleen === 'inwoner' && inKluis(gekeurd).length === 0 && ruw.medewerkerId === undefined;
  }

  private async neem(em: EntityManager, gezelschap: Gezelschap, ingestuurd: Ingestuurd): Promise<Uitkomst> {
    const { afzender, gekeurd, hash } = ingestuurd;
    const [eerder, verboden] = await Promise.all([
      this.journaal.begin(em, afzender.id, gekeurd.envelop),
      this.afspraken.foutenBijSturen(em, afzender, gekeurd.envelop.type),
    ]);
    if (eerder) {
      gezelschap.eisAlleen();
      return this.herhaling(em, afzender, gekeurd, eerder, hash);
    }
    if (verboden.length > 0) throw new Weigering(verboden);
    return verwerkt(gekeurd, false, await this.pasToe(em, gezelschap, ingestuurd));
  }

  private async pasToe(
    em: EntityManager,
    gezelschap: Gezelschap,
    { afzender, gekeurd, hash, ruw }: Ingestuurd,
  ): Promise<Betreft> {
    const berichtId = uuidv7();
    const { soort, envelop, vertrouwelijk } = gekeurd;
    const voorKluis = inKluis(gekeurd);
    const voorlopig = await this.herkenning.vooraf(em, afzender.id, gekeurd.data, vertrouwelijk);
    const { data, namen } = await this.verwijzingen.naarBinnen(em, afzender.id, soort, gekeurd.data);
    const { inwoner } = data as { inwoner?: { id?: string } };
    await Promise.all([
      inwoner?.id && gezelschap.over(em, inwoner.id),
      // Whoever may send a BSN, and does, does not know the inwoner from somebody else's list.
      voorlopig !== 'herkend' && this.doelbinding.eisBinding(em, afzender.id, soort.klasse, data),
    ]);
    if (ruw.medewerkerId) {
      await this.doelbinding.eisWerkrelatie(em, afzender.id, ruw.medewerkerId, soort.klasse, data);
    }
    await this.herkenning.achteraf(em, berichtId, data, vertrouwelijk, voorlopig);
    const ontvangen = { berichtId, naam: soort.naam, afzender, envelop, data, vertrouwelijk, nu: this.klok.nu() };
    const gevolg = await this.handlers.van(soort.naam).verwerk(ontvangen, em);
    const inhoud = {
      ontvangen: openBytes(gekeurd, ruw),
      data: { ...data, ...gevolg.aanvulling },
      vertrouwelijk: voorKluis.length > 0,
    };
    const voltooid = this.journaal.voltooi(em, { ...gekeurd, berichtId, partnerId: afzender.id, hash }, gevolg, inhoud);
    if (inhoud.vertrouwelijk) {
      // The vault opens for a purpose of its own: nothing else may be asked meanwhile.
      await voltooid;
      await this.kluis.bewaarVanBericht(em, berichtId, voorKluis);
    }
    const [betreft] = await Promise.all([
      this.betreft(em, afzender, gevolg.onderwerp, namen),
      voltooid,
      this.bezorging.plaats(em, { id: berichtId, afzenderId: afzender.id, naam: soort.naam }, gevolg),
    ]);
    return betreft;
  }

  private async herhaling(
    em: EntityManager,
    afzender: Partner,
    gekeurd: Gekeurd,
    eerder: Eerder,
    hash: Buffer,
  ): Promise<Uitkomst> {
    const gelijk = eerder.hash.equals(hash) && (await this.zelfdeInKluis(em, eerder.id, inKluis(gekeurd)));
    if (!gelijk) throw Weigering.van('ID_HERGEBRUIKT', 'id');
    const onderwerp = {
      soort: eerder.onderwerp_soort as Verwijssoort,
      id: eerder.onderwerp_id,
      ...(eerder.onderwerp_nummer ? { nummer: eerder.onderwerp_nummer } : {}),
    };
    const betreft = await this.betreft(em, afzender, onderwerp, undefined);
    return verwerkt(gekeurd, true, betreft);
  }

  private async zelfdeInKluis(em: EntityManager, berichtId: string, nu: readonly Vertrouwelijk[]): Promise<boolean> {
    const eerder = (await this.kluis.vanBerichten(em, [berichtId])).get(berichtId) ?? [];
    return vingerafdruk(opPad(eerder)).equals(vingerafdruk(opPad(nu)));
  }

  private async betreft(
    em: EntityManager,
    afzender: Partner,
    { soort, id, nummer }: Gevolg['onderwerp'],
    namen: Namenlijst | undefined,
  ): Promise<Betreft> {
    const naam = namen?.perId(soort).get(id) ?? (await this.verwijzingen.buitennaam(em, afzender.id, soort, id));
    return { soort, ...naam, ...(nummer ? { nummer } : {}) };
  }

  private async weiger(afzender: Partner, ingestuurd: RuwBericht, oorspronkelijk: Weigering): Promise<Uitkomst> {
    const ruw = zonderBsn(ingestuurd);
    const weigering = zonderBsnInPaden(oorspronkelijk);
    const herkend = herken(ruw);
    const hash = vingerafdruk(ruw.bytes.toString('base64'));
    const gegeven = await this.database.inTransactie(HUB, 'berichtverwerking', async (em) => {
      const volledig = await this.metAfspraak(em, afzender, herkend, weigering);
      const terecht = await this.omHergebruik(em, afzender, herkend, volledig);
      const eerste = await this.journaal.weiger(em, afzender.id, herkend, hash, ruw.bytes, terecht.fouten);
      if (eerste) await this.hubBerichten.geweigerd(em, afzender.id, herkend, terecht.fouten);
      return terecht;
    });
    return { soort: 'geweigerd', id: herkend.ceId, weigering: gegeven };
  }

  // All faults at once: also that the agreement does not let the sender send this at all.
  private async metAfspraak(
    em: EntityManager,
    afzender: Partner,
    { type }: Herkend,
    weigering: Weigering,
  ): Promise<Weigering> {
    const { fouten, toelichting } = weigering;
    if (fouten.some((f) => f.code === 'TYPE_NIET_TOEGESTAAN')) return weigering;
    return new Weigering([...fouten, ...(await this.afspraken.foutenBijSturen(em, afzender, type ?? ''))], toelichting);
  }

  // Something else under a processed id is a reused id, whatever else is wrong with it.
  private async omHergebruik(
    em: EntityManager,
    afzender: Partner,
    herkend: Herkend,
    weigering: Weigering,
  ): Promise<Weigering> {
    const hergebruikt = await this.journaal.isVerwerkt(em, afzender.id, herkend);
    return hergebruikt ? Weigering.van('ID_HERGEBRUIKT', 'id') : weigering;
  }
}

function verwerkt({ envelop, ongelezen }: Gekeurd, herhaald: boolean, betreft: Betreft): Uitkomst {
  return { soort: 'verwerkt', id: envelop.id, herhaald, betreft, nietGelezen: ongelezen.map((o) => o.pad) };
}

/** The bericht itself and what it refers to, in the words of who sent it. */
function namenIn({ envelop, soort, data }: Gekeurd): string[] {
  const verwijzingen = verwijzingenIn(soort.klasse, data).map(({ soort: naam, verwijzing }) => {
    return JSON.stringify([naam, verwijzing.id ?? verwijzing.kenmerkPartner]);
  });
  return [JSON.stringify(['bericht', envelop.source, envelop.id]), ...verwijzingen];
}

function inKluis({ vertrouwelijk, ongelezen }: Gekeurd): readonly Vertrouwelijk[] {
  return [...vertrouwelijk, ...ongelezen];
}

/** The bytes of a bericht that was taken in, as it came but for what lies in the vault. */
function openBytes(gekeurd: Gekeurd, { bytes }: RuwBericht): Buffer {
  const { envelop, verstuurd } = gekeurd;
  if (inKluis(gekeurd).length > 0) return Buffer.from(JSON.stringify({ ...envelop, data: verstuurd }));
  // An attribute of the envelope that we do not know may call itself BSN.
  return Buffer.from(maskeerBsnVelden(bytes.toString('latin1')), 'latin1');
}

// Byte by byte: what was refused need not even be UTF-8.
function zonderBsn({ bytes, gelezen }: RuwBericht): RuwBericht {
  return { bytes: Buffer.from(maskeerBsn(bytes.toString('latin1')), 'latin1'), gelezen };
}

// A path names fields, also those that somebody made up.
function zonderBsnInPaden({ fouten, toelichting }: Weigering): Weigering {
  return new Weigering(
    fouten.map((f) => ({ ...f, pad: maskeerBsn(f.pad) })),
    toelichting,
  );
}

function opPad(delen: readonly Vertrouwelijk[]): object {
  return Object.fromEntries(delen.map(({ pad, waarde }) => [pad, waarde]));
}

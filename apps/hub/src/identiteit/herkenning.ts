import { Inject, Injectable } from '@nestjs/common';
import type { NieuweInwoner, Vertrouwelijk } from '@estafette/contracts';
import { NogEens, type EntityManager } from '@estafette/persistence';
import { Kluis, type Contactgegevens } from '../kluis/index.js';
import { Verwijzingen } from '../verwijzing/index.js';
import { Identiteitsvragen } from './identiteitsvragen.js';
import { verschillen, type Verschilveld } from './verschil.js';

/** What a bericht says of who an inwoner is. */
interface Genoemd {
  readonly id: string | undefined;
  readonly kenmerkPartner: string | undefined;
  readonly bsn: string | undefined;
  readonly persoon: Contactgegevens['persoon'];
}

/** A reason to think that whom a bericht names may be somebody whom we know already. */
interface Twijfel {
  readonly anderId: string;
  readonly velden: readonly Verschilveld[];
}

/** What the BSN says before the references are read: somebody new, somebody known, a doubt, or nothing that the references do not say. */
type Voorlopig = 'nieuw' | 'herkend' | Twijfel | undefined;

/**
 * Who is meant, when a bericht comes in: whom the id or kenmerk names, else whose BSN it is. In doubt nobody is joined:
 * the bericht goes to whom it names, and a human is asked.
 */
@Injectable()
export class Herkenning {
  constructor(
    @Inject(Kluis) private readonly kluis: Kluis,
    @Inject(Verwijzingen) private readonly verwijzingen: Verwijzingen,
    @Inject(Identiteitsvragen) private readonly vragen: Identiteitsvragen,
  ) {}

  /** Before the references are read: makes a kenmerk that is new name the inwoner whose BSN we know, when that is sure. */
  async vooraf(
    em: EntityManager,
    partnerId: string,
    data: object,
    delen: readonly Vertrouwelijk[],
  ): Promise<Voorlopig> {
    const { id, kenmerkPartner, bsn, persoon } = genoemdIn(data, delen);
    if (bsn === undefined || id !== undefined || kenmerkPartner === undefined) return undefined;
    if (await this.verwijzingen.metKenmerk(em, partnerId, 'inwoner', kenmerkPartner)) return undefined;
    const anderId = await this.kluis.zoekBsn(em, bsn);
    if (!anderId) return 'nieuw';
    const velden = verschillen(persoon, (await this.kluis.contactgegevens(em, anderId)).persoon);
    if (velden.length > 0) return { anderId, velden };
    const genoemd = await this.verwijzingen.noem(em, partnerId, 'inwoner', anderId, kenmerkPartner);
    return genoemd ? 'herkend' : { anderId, velden: ['kenmerkPartner'] };
  }

  /** With the references read: keeps what was said in the vault, and asks a human where it does not fit. */
  async achteraf(
    em: EntityManager,
    berichtId: string,
    data: object,
    delen: readonly Vertrouwelijk[],
    voorlopig: Voorlopig,
  ): Promise<void> {
    const { id, bsn, persoon } = genoemdIn(data, delen);
    if (id === undefined) return;
    if (typeof voorlopig === 'object') await this.vragen.open(em, { inwonerId: id, ...voorlopig, berichtId });
    else if (bsn !== undefined) await this.legBsnVast(em, berichtId, id, bsn, voorlopig === 'nieuw');
    if (persoon) await this.kluis.zetContactgegevens(em, id, { persoon });
  }

  private async legBsnVast(
    em: EntityManager,
    berichtId: string,
    inwonerId: string,
    bsn: string,
    isNieuw: boolean,
  ): Promise<void> {
    const vanWie = await this.kluis.zoekBsn(em, bsn);
    if (vanWie && (await this.verwijzingen.zelfdeInwoner(em, vanWie, inwonerId))) return;
    if (vanWie && isNieuw) throw new NogEens('Another bericht brought this BSN meanwhile.');
    const bekend = await this.kluis.bsnVan(em, inwonerId);
    if (!vanWie && bekend === undefined) return this.kluis.zetBsn(em, inwonerId, bsn);
    await this.vragen.open(em, { inwonerId, anderId: vanWie, velden: ['bsn'], berichtId }, bsn);
  }
}

function genoemdIn(data: object, delen: readonly Vertrouwelijk[]): Genoemd {
  const { id, kenmerkPartner } = (data as { inwoner?: NieuweInwoner }).inwoner ?? {};
  const deel = (naam: string) => delen.find((d) => d.pad === `inwoner.${naam}`)?.waarde;
  return {
    id,
    kenmerkPartner,
    bsn: deel('bsn') as string | undefined,
    persoon: deel('persoon') as Contactgegevens['persoon'],
  };
}

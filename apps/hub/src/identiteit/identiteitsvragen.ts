import { Inject, Injectable } from '@nestjs/common';
import { isUuid } from '@estafette/contracts';
import { Database, HUB, type EntityManager } from '@estafette/persistence';
import { Kluis } from '../kluis/index.js';
import { Verwijzingen, type Buitennaam } from '../verwijzing/index.js';
import { Weigering, type Blad } from '../web/index.js';
import { Samenvoegingen } from './samenvoegingen.js';
import type { Verschilveld } from './verschil.js';

export const antwoorden = ['dezelfde', 'andere'] as const;
export type Antwoord = (typeof antwoorden)[number];

interface NieuweVraag {
  readonly inwonerId: string;
  /** Undefined when only the BSN is another one, and nobody has it. */
  readonly anderId: string | undefined;
  readonly velden: readonly Verschilveld[];
  readonly berichtId: string;
}

interface Rij {
  readonly id: string;
  readonly inwoner_id: string;
  readonly ander_id: string | null;
  readonly velden: Verschilveld[];
  readonly geopend_op: Date;
}

/** What a human sees of a question. Of a BSN only that it differs. */
export interface Vraag {
  readonly id: string;
  readonly geopendOp: Date;
  readonly inwoner: Buitennaam;
  readonly ander: Buitennaam | null;
  readonly verschillen: readonly {
    readonly veld: Verschilveld;
    readonly hier?: string | undefined;
    readonly daar?: string | undefined;
  }[];
}

const OPEN = `antwoord is null and hub.beslist_over($1, array[inwoner_id, ander_id])`;

/** Doubts about who somebody is, for the partner that has the regie; the municipality while nobody has it. */
@Injectable()
export class Identiteitsvragen {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Kluis) private readonly kluis: Kluis,
    @Inject(Verwijzingen) private readonly verwijzingen: Verwijzingen,
    @Inject(Samenvoegingen) private readonly samenvoegingen: Samenvoegingen,
  ) {}

  /** Asks once; `bsn` is what the inwoner would get by the answer `dezelfde`. */
  async open(em: EntityManager, { inwonerId, anderId, velden, berichtId }: NieuweVraag, bsn?: string): Promise<void> {
    const [rij] = await em.query<{ id: string }[]>(
      `insert into hub.identiteitsvraag (inwoner_id, ander_id, velden, bericht_id) values ($1, $2, $3, $4)
       on conflict (inwoner_id, ander_id) where antwoord is null do nothing returning id`,
      [inwonerId, anderId ?? null, velden, berichtId],
    );
    if (rij && bsn !== undefined && anderId === undefined) await this.kluis.zetVraag(em, rij.id, bsn);
  }

  async lijst(partnerId: string, { maximum, na }: Blad): Promise<Vraag[]> {
    return this.database.inTransactie(HUB, 'identiteit', async (em) => {
      const rijen = await em.query<Rij[]>(
        `select * from hub.identiteitsvraag where ${OPEN} and ($2::uuid is null or id < $2) order by id desc limit $3`,
        [partnerId, na ?? null, maximum],
      );
      const vragen = [];
      for (const rij of rijen) vragen.push(await this.alsVraag(em, partnerId, rij));
      return vragen;
    });
  }

  /** Gives the id of the samenvoeging that came of it, if one did. */
  async beantwoord(partnerId: string, id: string, antwoord: Antwoord): Promise<{ samenvoeging?: string }> {
    if (!isUuid(id)) throw Weigering.van('NIET_GEVONDEN');
    return this.database.inTransactie(HUB, 'identiteit', async (em) => {
      const [rij] = await em.query<Rij[]>(`select * from hub.identiteitsvraag where ${OPEN} and id = $2 for update`, [
        partnerId,
        id,
      ]);
      if (!rij) throw Weigering.van('NIET_GEVONDEN');
      const samenvoeging = antwoord === 'dezelfde' ? await this.isDezelfde(em, rij) : undefined;
      await this.kluis.wisVraag(em, id);
      await em.query(
        `update hub.identiteitsvraag set antwoord = $2, beantwoord_door = $3, beantwoord_op = now(),
                samenvoeging_id = $4 where id = $1`,
        [id, antwoord, partnerId, samenvoeging ?? null],
      );
      return samenvoeging ? { samenvoeging } : {};
    });
  }

  /** Takes apart what an answer of this partner, or of who had the regie before it, joined. */
  async ontbind(partnerId: string, samenvoegingId: string): Promise<void> {
    if (!isUuid(samenvoegingId)) throw Weigering.van('NIET_GEVONDEN');
    await this.database.inTransactie(HUB, 'identiteit', async (em) => {
      const mag = await em.query<unknown[]>(
        `select 1 from hub.samenvoeging where id = $2 and hub.beslist_over($1, array[vervallen_id, blijvend_id])`,
        [partnerId, samenvoegingId],
      );
      if (mag.length === 0) throw Weigering.van('NIET_GEVONDEN');
      await this.samenvoegingen.ontbind(em, samenvoegingId);
    });
  }

  private async isDezelfde(em: EntityManager, { id, inwoner_id, ander_id }: Rij): Promise<string | undefined> {
    if (ander_id) return this.samenvoegingen.voegSamen(em, inwoner_id, ander_id);
    const bsn = await this.kluis.vraag(em, id);
    const vanWie = bsn && (await this.kluis.zoekBsn(em, bsn));
    // Somebody else may have come with this BSN since the question was asked.
    if (vanWie) return this.samenvoegingen.voegSamen(em, inwoner_id, vanWie);
    if (bsn) await this.kluis.zetBsn(em, inwoner_id, bsn);
    return undefined;
  }

  private async alsVraag(em: EntityManager, partnerId: string, rij: Rij): Promise<Vraag> {
    const naam = (id: string) => this.verwijzingen.buitennaam(em, partnerId, 'inwoner', id);
    const [hier, daar] = [await this.persoon(em, rij.inwoner_id), await this.persoon(em, rij.ander_id)];
    return {
      id: rij.id,
      geopendOp: rij.geopend_op,
      inwoner: await naam(rij.inwoner_id),
      ander: rij.ander_id === null ? null : await naam(rij.ander_id),
      verschillen: rij.velden.map((veld) => ({
        veld,
        ...(isPersoonsveld(veld) ? { hier: hier?.[veld], daar: daar?.[veld] } : {}),
      })),
    };
  }

  private async persoon(em: EntityManager, inwonerId: string | null) {
    return inwonerId === null ? undefined : (await this.kluis.contactgegevens(em, inwonerId)).persoon;
  }
}

function isPersoonsveld(veld: Verschilveld): veld is 'achternaam' | 'geboortedatum' {
  return veld === 'achternaam' || veld === 'geboortedatum';
}

import { Inject, Injectable } from '@nestjs/common';
import { metVertrouwelijk } from '@estafette/contracts';
import { Database, HUB, type EntityManager } from '@estafette/persistence';
import { grondslagVoorBsn, Kluis } from '../kluis/index.js';
import type { Aanmelding } from '../toegang/index.js';
import { Verzoeken } from './verzoeken.js';

type Rij = Readonly<Record<string, unknown>>;

/** Everything about one person, as the person may read it. */
export interface Dossier {
  readonly verzoek: string;
  readonly persoon: object;
  readonly bsn?: string;
  readonly geslacht?: string;
  /** Rows of every table that holds something about the person, by the name of the table. */
  readonly gegevens: Readonly<Record<string, readonly Rij[]>>;
  readonly berichten: readonly Rij[];
  /** Who saw or changed something, and what for. */
  readonly logboek: readonly Rij[];
}

/** Our own ids and marks say nothing to a person, and would let partners join what they know. */
const EIGEN = /(^|_)id$|^(id|xid|hash|spoor|versie|ontvangen)$/;
/** Told apart, in a readable form. */
const APART: readonly string[] = ['hub.bericht', 'hub.bericht_inhoud', 'kluis.gegeven', 'kluis.bsn_index'];

/** Inzage (AVG art. 15): goes by the register of tables about inwoners, so that none is forgotten. */
@Injectable()
export class Dossiers {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Verzoeken) private readonly verzoeken: Verzoeken,
    @Inject(Kluis) private readonly kluis: Kluis,
  ) {}

  /** Makes the file, and keeps that it was given. */
  maak(wie: Aanmelding, kandidaatId: string): Promise<Dossier> {
    return this.database.inTransactie(HUB, 'rechten', async (em) => {
      const { inwonerId, ids } = await this.verzoeken.betrokkene(em, wie, kandidaatId);
      const verzoek = await this.verzoeken.neem(em, wie, inwonerId, 'inzage');
      await this.verzoeken.rondAf(em, verzoek, 'Gegeven.');
      const bsn = grondslagVoorBsn(wie.partner.soort) && (await this.kluis.bsnVan(em, inwonerId));
      const geslacht = (await this.kluis.geslachten(em, [inwonerId])).get(inwonerId);
      return {
        verzoek,
        persoon: await this.kluis.contactgegevens(em, inwonerId),
        ...(bsn && { bsn }),
        ...(geslacht && { geslacht }),
        gegevens: await this.gegevens(em, ids),
        berichten: await this.berichten(em, ids),
        logboek: await logboek(em, ids),
      };
    });
  }

  private async gegevens(em: EntityManager, ids: readonly string[]): Promise<Dossier['gegevens']> {
    const tabellen = await em.query<{ tabel: string; van: string }[]>(
      `select tabel, van from logboek.persoonstabel where not tabel = any($1) order by tabel`,
      [APART],
    );
    const namen = await partnernamen(em);
    const gevonden: [string, readonly Rij[]][] = [];
    for (const { tabel, van } of tabellen) {
      // Both come from our own migrations, which put them in the register.
      const rijen = await em.query<{ rij: Rij }[]>(
        `select to_jsonb(rijen) as rij from ${tabel} rijen
          where (select bool_or(w = any($1)) from (select ${van} as w) as van)`,
        [ids],
      );
      if (rijen.length > 0) gevonden.push([tabel, rijen.map(({ rij }) => leesbaar(rij, namen))]);
    }
    return Object.fromEntries(gevonden);
  }

  private async berichten(em: EntityManager, ids: readonly string[]): Promise<Rij[]> {
    const rijen = await em.query<(Rij & { id: string; data: object | null; vertrouwelijk: boolean })[]>(
      `select b.id, b.type, p.weergavenaam as afzender, b.ontvangen_op as op, i.data, i.vertrouwelijk, i.gewist_op as "gewistOp",
              array(select o.weergavenaam from hub.levering l join hub.partner o on o.id = l.partner_id
                     where l.bericht_id = b.id order by o.naam) as ontvangers
         from hub.bericht b join hub.partner p on p.id = b.partner_id
         left join hub.bericht_inhoud i on i.bericht_id = b.id
        where b.inwoner_id = any($1) order by b.id`,
      [ids],
    );
    const kluis = await this.kluis.vanBerichten(
      em,
      rijen.filter((r) => r.vertrouwelijk).map((r) => r.id),
    );
    return rijen.map(({ id, type, afzender, op, ontvangers, gewistOp, data }) => {
      const delen = (kluis.get(id) ?? []).filter((d) => d.aard === 'contact');
      return { type, afzender, op, ontvangers, gewistOp, data: data && zonderIds(metVertrouwelijk(data, delen)) };
    });
  }
}

function logboek(em: EntityManager, ids: readonly string[]): Promise<Rij[]> {
  return em.query(
    `select v.op, v.handeling, v.activiteit, p.weergavenaam as organisatie
       from logboek.verwerking v left join hub.partner p on p.id = v.partner_id
      where v.inwoner_id = any($1) order by v.op desc limit 20000`,
    [ids],
  );
}

async function partnernamen(em: EntityManager): Promise<ReadonlyMap<string, string>> {
  const partners = await em.query<{ id: string; weergavenaam: string }[]>(`select id, weergavenaam from hub.partner`);
  return new Map(partners.map((p) => [p.id, p.weergavenaam]));
}

function leesbaar(rij: Rij, namen: ReadonlyMap<string, string>): Rij {
  const organisatie = namen.get(String(rij['partner_id']));
  return { ...zonderIds(rij), ...(organisatie && { organisatie }) };
}

function zonderIds<T>(waarde: T): T {
  if (Array.isArray(waarde)) return waarde.map(zonderIds) as T;
  if (typeof waarde !== 'object' || waarde === null || waarde instanceof Date) return waarde;
  const velden = Object.entries(waarde).filter(([naam, deel]) => !EIGEN.test(naam) && deel !== null);
  return Object.fromEntries(velden.map(([naam, deel]) => [naam, zonderIds(deel)])) as T;
}

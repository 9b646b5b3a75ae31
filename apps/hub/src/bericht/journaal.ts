import { Inject, Injectable } from '@nestjs/common';
import type { Envelop, Fout } from '@estafette/contracts';
import {
  eigenTraceparent,
  gezamenlijk,
  gezamenlijkGedaan,
  NogEens,
  opPlaats,
  type EntityManager,
} from '@estafette/persistence';
import { Klok } from '@estafette/tijd';
import { Kluis } from '../kluis/index.js';
import type { Gekeurd } from './keuring.js';
import type { Gevolg } from './handler.js';

/** A bericht that was processed before under the same source and id. */
export interface Eerder {
  readonly id: string;
  readonly hash: Buffer;
  readonly onderwerp_soort: string;
  readonly onderwerp_id: string;
  readonly onderwerp_nummer: string | null;
}

export interface Herkend {
  readonly bron: string | null;
  readonly ceId: string;
  readonly type: string | null;
}

/** A bericht that was processed just now. `versie` is the one in which it was sent. */
export interface Verwerkt extends Pick<Gekeurd, 'soort' | 'envelop' | 'versie'> {
  readonly berichtId: string;
  readonly partnerId: string;
  readonly hash: Buffer;
}

/** What is kept of a bericht that was taken in. `vertrouwelijk`: a part of it lies in the vault. */
export interface Inhoud {
  readonly ontvangen: Buffer;
  readonly data: object;
  readonly vertrouwelijk: boolean;
}

/** In one order, so that two transactions with the same berichten cannot wait for each other. */
const OPEN = `
  select g.nr::int, b.id, b.hash, b.onderwerp_soort, b.onderwerp_id, b.onderwerp_nummer
    from (select partner_id, bron, ce_id, nr from unnest($1::uuid[], $2::text[], $3::text[])
            with ordinality as u (partner_id, bron, ce_id, nr) order by 1, 2, 3) g
   cross join lateral hub.open_bericht(g.partner_id, g.bron, g.ce_id) b`;

const KOLOMMEN = `id, partner_id, bron, ce_id, type, versie, tijd, oorzaak, hash, verstuurde_versie, onderwerp_soort,
  onderwerp_id, onderwerp_nummer, inwoner_id`;

const SCHRIJF = `
  with nieuw as (
    select ${KOLOMMEN}, spoor, ontvangen, data, vertrouwelijk
      from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::timestamptz[], $8::text[],
                  $9::bytea[], $10::text[], $11::text[], $12::uuid[], $13::text[], $14::uuid[], $15::text[], $16::bytea[],
                  $17::jsonb[], $18::boolean[])
        as n (${KOLOMMEN}, spoor, ontvangen, data, vertrouwelijk)),
  bericht as (
    insert into hub.bericht (${KOLOMMEN}, spoor, status)
    select ${KOLOMMEN}, coalesce(spoor, nullif(current_setting('estafette.spoor', true), '')), 'verwerkt' from nieuw
    on conflict (partner_id, bron, ce_id) where status = 'verwerkt' do nothing returning id)
  insert into hub.bericht_inhoud (bericht_id, ontvangen, data, vertrouwelijk)
  select n.id, n.ontvangen, n.data, n.vertrouwelijk from nieuw n join bericht b on b.id = n.id
  returning bericht_id`;

/** Writes the journal. Content lies apart from the envelope, so that it can be erased. */
@Injectable()
export class Journaal {
  private readonly open = gezamenlijk(openAlle);
  private readonly schrijf = gezamenlijkGedaan(schrijfAlle);

  constructor(
    @Inject(Kluis) private readonly kluis: Kluis,
    @Inject(Klok) private readonly klok: Klok,
  ) {}

  /**
   * Gives what was processed before under the id of this bericht. A concurrent bericht with the same id waits here for the
   * outcome of the first.
   */
  begin(em: EntityManager, partnerId: string, { source, id }: Envelop): Promise<Eerder | undefined> {
    return this.open(em, { partnerId, bron: source, ceId: id });
  }

  /** Writes the bericht, with what it is about and with its content. */
  async voltooi(
    em: EntityManager,
    verwerkt: Verwerkt,
    { onderwerp, inwonerId }: Gevolg,
    inhoud: Inhoud,
  ): Promise<void> {
    const { berichtId, partnerId, envelop, soort, versie, hash } = verwerkt;
    await this.schrijf(em, [
      berichtId,
      partnerId,
      envelop.source,
      envelop.id,
      envelop.type,
      soort.versie,
      envelop.time ?? null,
      envelop.oorzaak ?? null,
      hash,
      versie,
      onderwerp.soort,
      onderwerp.id,
      onderwerp.nummer ?? null,
      inwonerId ?? null,
      eigenTraceparent(),
      inhoud.ontvangen,
      JSON.stringify(inhoud.data),
      inhoud.vertrouwelijk,
    ]);
  }

  /** Whether a bericht with this source and id was processed before. */
  async isVerwerkt(em: EntityManager, partnerId: string, { bron, ceId }: Herkend): Promise<boolean> {
    const rijen = await em.query<unknown[]>(
      `select 1 from hub.bericht where partner_id = $1 and bron = $2 and ce_id = $3 and status = 'verwerkt'`,
      [partnerId, bron, ceId],
    );
    return rijen.length > 0;
  }

  /** Keeps a refused bericht with its reasons. The same one sent again only counts up. Gives whether it is the first. */
  async weiger(
    em: EntityManager,
    partnerId: string,
    herkend: Herkend,
    hash: Buffer,
    ontvangen: Buffer,
    fouten: readonly Fout[],
  ): Promise<boolean> {
    const [rij] = await em.query<[{ id: string; keren: number }]>(
      // A term runs from here: so by the clock of terms.
      `insert into hub.bericht (partner_id, bron, ce_id, type, hash, status, fouten, ontvangen_op)
       values ($1, $2, $3, $4, $5, 'geweigerd', $6, $7)
       on conflict (partner_id, ce_id, hash) where status = 'geweigerd'
         do update set keren = bericht.keren + 1, fouten = excluded.fouten
       returning id, keren`,
      [partnerId, herkend.bron, herkend.ceId, herkend.type, hash, JSON.stringify(fouten), this.klok.nu()],
    );
    if (rij.keren > 1) return false;
    await em.query(`insert into hub.bericht_inhoud (bericht_id, ontvangen) values ($1, $2)`, [rij.id, ontvangen]);
    return true;
  }

  /**
   * Erases the content of berichten and leaves a tombstone; what was not delivered yet will not be. Envelope, hash and
   * outcome stay (AVG art. 17; the proof that something was exchanged is not personal content).
   */
  async wis(em: EntityManager, berichtIds: readonly string[], reden: string): Promise<void> {
    await em.query(
      `update hub.bericht_inhoud set ontvangen = null, data = null, gewist_op = now(), gewist_reden = $2
        where bericht_id = any($1)`,
      [berichtIds, reden],
    );
    await this.kluis.wisVanBerichten(em, berichtIds);
    await em.query(`update hub.levering set status = 'gewist' where bericht_id = any($1) and status = 'open'`, [
      berichtIds,
    ]);
  }
}

async function openAlle(
  em: EntityManager,
  gevraagd: readonly { readonly partnerId: string; readonly bron: string; readonly ceId: string }[],
): Promise<(Eerder | undefined)[]> {
  const rijen = await em.query<(Eerder & { nr: number })[]>(OPEN, [
    gevraagd.map((g) => g.partnerId),
    gevraagd.map((g) => g.bron),
    gevraagd.map((g) => g.ceId),
  ]);
  return opPlaats(gevraagd.length, rijen).map(([eerder]) => eerder);
}

async function schrijfAlle(em: EntityManager, rijen: readonly (readonly unknown[])[]): Promise<void> {
  const kolommen = rijen[0]!.map((_, kolom) => rijen.map((rij) => rij[kolom]));
  const geschreven = await em.query<unknown[]>(SCHRIJF, kolommen);
  // A hub of an older release does not wait at the door.
  if (geschreven.length < rijen.length) throw new NogEens('The same bericht was processed meanwhile.');
}

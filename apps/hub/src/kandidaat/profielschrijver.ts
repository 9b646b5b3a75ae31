import { Injectable } from '@nestjs/common';
import type { EntityManager } from '@estafette/persistence';
import { lokaleDatum } from '@estafette/tijd';
import { inDelen, uitDelen, type Deel } from './delen.js';
import { bewaarHerkomst, leesHerkomst } from './herkomsttabel.js';
import type { Opgave } from './onderdelen.js';
import { verenig, zonderBericht, type Staand } from './vereniging.js';

/** Who tells something about a profile, when, and by which bericht. */
export interface Verteller {
  readonly partnerId: string;
  readonly berichtId: string;
  readonly nu: Date;
  /** The bericht that this one corrects: what it told no longer counts. */
  readonly vervangt?: string | undefined;
}

/** Writes what is told of a profile into what stands. The row of the kandidaat is locked: two tellers follow each other. */
@Injectable()
export class Profielschrijver {
  /** The profile as its sender knows it now; makes one when there is none, and puts the inwoner (back) in the lists. */
  async stelVast(em: EntityManager, inwonerId: string, opgave: Opgave, verteller: Verteller): Promise<void> {
    const [{ versie }] = await em.query<[{ versie: number }]>(
      `insert into hub.kandidaat (id, partner_id, vastgesteld_op, werkt, werkuren, beschikbaar)
       select $1::uuid, $2, $3, w.werkt, w.uren,
              not exists (select from hub.inwoner i where i.id = $1 and i.reden_einde in ('overleden', 'verhuisd'))
         from hub.werk_van($1) w
       on conflict (id) do update set partner_id = excluded.partner_id, vastgesteld_op = excluded.vastgesteld_op,
         versie = kandidaat.versie + 1, beschikbaar = excluded.beschikbaar
       returning versie`,
      [inwonerId, verteller.partnerId, verteller.nu],
    );
    const staand = versie === 1 ? LEEG : await lees(em, inwonerId);
    await this.schrijf(em, inwonerId, 'geheel', staand, opgave, verteller);
  }

  /** Adds to the profile, when there is one; gives whether there is. */
  async vulAan(em: EntityManager, inwonerId: string, opgave: Opgave, verteller: Verteller): Promise<boolean> {
    const [, aantal] = await em.query<[unknown[], number]>(
      `update hub.kandidaat set versie = versie + 1 where id = $1`,
      [inwonerId],
    );
    if (aantal === 0) return false;
    await this.schrijf(em, inwonerId, 'aanvulling', await lees(em, inwonerId), opgave, verteller);
    return true;
  }

  private async schrijf(
    em: EntityManager,
    inwonerId: string,
    soort: 'geheel' | 'aanvulling',
    staand: Staand,
    opgave: Opgave,
    { partnerId, berichtId, nu, vervangt }: Verteller,
  ): Promise<void> {
    const geldig = vervangt === undefined ? staand : zonderBericht(staand, vervangt);
    const nieuws = { ...opgave, soort, partnerId, berichtId, vandaag: lokaleDatum(nu) };
    const { profiel, keten, herkomst } = verenig(geldig, nieuws);
    await em.query(
      `insert into hub.kandidaat_deel (kandidaat_id, veldgroep, profiel, keten)
       select $1, d.veldgroep, d.profiel, d.keten
         from jsonb_to_recordset($2) as d (veldgroep text, profiel jsonb, keten jsonb)
       on conflict (kandidaat_id, veldgroep) do update set profiel = excluded.profiel, keten = excluded.keten`,
      [inwonerId, JSON.stringify(inDelen(profiel, keten))],
    );
    await bewaarHerkomst(em, inwonerId, staand.herkomst, herkomst);
  }
}

const LEEG: Staand = { profiel: {}, keten: {}, herkomst: new Map() };

async function lees(em: EntityManager, inwonerId: string): Promise<Staand> {
  const delen = await em.query<Deel[]>(
    `select veldgroep, profiel, keten from hub.kandidaat_deel where kandidaat_id = $1`,
    [inwonerId],
  );
  return { ...uitDelen(delen), herkomst: await leesHerkomst(em, inwonerId) };
}

import { Inject, Injectable } from '@nestjs/common';
import { Database, HUB, huidigSpoor } from '@estafette/persistence';
import type { Aanmelding } from '../toegang/index.js';

/** What left the hub as the answer to a request. */
export interface Antwoord {
  readonly status: number;
  /** Every id in the address or the answer, as the asker knows it. */
  readonly ids: readonly string[];
  /** Why it was refused. */
  readonly code?: string | undefined;
}

/** The inwoners behind the ids that a partner ($1) was answered with ($2): named themselves, or through what is theirs. */
const GEZIEN = `
  with genoemd as (
    select soort, intern_id as id from hub.verwijzing where partner_id = $1 and extern_id = any($2::uuid[])
       and soort in ('inwoner', 'overdracht', 'voorstel', 'plaatsing')),
  gezien as (
    select id as inwoner_id from genoemd where soort = 'inwoner'
    union select o.inwoner_id from genoemd g join hub.overdracht o on o.id = g.id where g.soort = 'overdracht'
    union select v.inwoner_id from genoemd g join hub.voorstel v on v.id = g.id where g.soort = 'voorstel'
    union select p.inwoner_id from genoemd g join hub.plaatsing p on p.id = g.id where g.soort = 'plaatsing'),
  verwerkt as (
    insert into logboek.verwerking (trace_id, parent_span_id, naam, handeling, activiteit, inwoner_id, partner_id)
    select $3, $4, $5, 'lezen', $6, inwoner_id, $1 from gezien on conflict do nothing)`;

const GEBRUIKT = `${GEZIEN}
  insert into logboek.gebruik (partner_id, trace_id, span_id, naam, doel, medewerker_id, wijze, status, code, personen)
  select $1, $3, $4, $5, $6, $7, $8, $9, $10, array(select inwoner_id from gezien)`;

/** Writes down who was shown to whom: for the inwoner in `verwerking`, and what a professional did in `gebruik`. */
@Injectable()
export class Verwerkingen {
  constructor(@Inject(Database) private readonly database: Database) {}

  async noteerAntwoord(wie: Aanmelding, antwoord: Antwoord): Promise<void> {
    const inGebruik = isMensOfBeheer(wie);
    if (antwoord.ids.length === 0 && !inGebruik) return;
    const { trace, span, naam } = huidigSpoor();
    const activiteit = wie.doel ?? 'inzage';
    const lezen = [wie.partner.id, antwoord.ids, trace, span, naam, activiteit];
    const gebruik = [wie.medewerker?.id ?? null, wie.wijze, antwoord.status, antwoord.code ?? null];
    const [opdracht, waarden] = inGebruik ? [GEBRUIKT, [...lezen, ...gebruik]] : [`${GEZIEN} select`, lezen];
    await this.database.vraag(HUB, 'verantwoording', opdracht, waarden);
  }
}

/** Whose use is written down too: people, and who manages the hub. */
function isMensOfBeheer({ medewerker, rollen }: Aanmelding): boolean {
  return medewerker !== undefined || rollen.includes('beheerder');
}

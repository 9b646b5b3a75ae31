import { Inject, Injectable } from '@nestjs/common';
import { afspreekbareNormen, fout, ketenlijsten, type Fout } from '@estafette/contracts';
import type { EntityManager } from '@estafette/persistence';
import { Inwoners } from '../inwoner/index.js';
import { Weigering } from '../web/index.js';

/** A term that was agreed with the taker: for one norm, perhaps only for one giver or dienst. One of both is given. */
export interface Normafspraak {
  readonly norm: string;
  readonly van?: string;
  readonly dienst?: string;
  readonly werkdagen?: number;
  readonly dagen?: number;
}

const DIENSTEN: readonly string[] = ketenlijsten.dienst.codes.map((c) => c.code);

/** How long a partner may take, where something else was agreed than the norm of the chain. */
@Injectable()
export class Normen {
  constructor(@Inject(Inwoners) private readonly inwoners: Inwoners) {}

  toon(em: EntityManager, partnerId: string): Promise<Normafspraak[]> {
    return em.query(
      `select n.norm, v.naam as van, n.dienst, n.werkdagen, n.dagen
         from hub.norm n left join hub.partner v on v.id = n.van_partner_id
        where n.partner_id = $1 order by n.norm, v.naam nulls first, n.dienst nulls first`,
      [partnerId],
    );
  }

  /** Replaces them. What is under way with this partner gets its new terms at once. */
  async zet(em: EntityManager, partnerId: string, normen: readonly Normafspraak[]): Promise<Normafspraak[]> {
    const gevers = await this.gevers(em, normen);
    const fouten = normen.flatMap((n, i) => keur(n, `normen.${i}`, gevers));
    if (fouten.length > 0) throw new Weigering(fouten);
    await em.query(`delete from hub.norm where partner_id = $1`, [partnerId]);
    await em.query(
      `insert into hub.norm (partner_id, norm, van_partner_id, dienst, werkdagen, dagen)
       select $1, n.norm, p.id, n.dienst, n.werkdagen, n.dagen
         from jsonb_to_recordset($2) as n (norm text, van text, dienst text, werkdagen int, dagen int)
         left join hub.partner p on p.naam = n.van`,
      [partnerId, JSON.stringify(normen)],
    );
    await this.bewaakOpnieuw(em, partnerId);
    return this.toon(em, partnerId);
  }

  private async gevers(em: EntityManager, normen: readonly Normafspraak[]): Promise<ReadonlySet<string>> {
    const namen = normen.flatMap((n) => n.van ?? []);
    const rijen = await em.query<{ naam: string }[]>(`select naam from hub.partner where naam = any($1)`, [namen]);
    return new Set(rijen.map((r) => r.naam));
  }

  private async bewaakOpnieuw(em: EntityManager, partnerId: string): Promise<void> {
    const rijen = await em.query<{ id: string }[]>(
      `select distinct inwoner_id as id from hub.overdracht where naar_partner_id = $1 and beeindigd_op is null order by 1`,
      [partnerId],
    );
    for (const { id } of rijen) await this.inwoners.bewaak(em, id);
  }
}

function keur({ norm, van, dienst, werkdagen, dagen }: Normafspraak, pad: string, gevers: ReadonlySet<string>): Fout[] {
  return [
    ...(Object.hasOwn(afspreekbareNormen, norm)
      ? []
      : [fout('CODE_ONBEKEND', `${pad}.norm`, `Kies uit: ${Object.keys(afspreekbareNormen).join(', ')}.`)]),
    ...(van === undefined || gevers.has(van) ? [] : [fout('CODE_ONBEKEND', `${pad}.van`)]),
    ...(dienst === undefined || DIENSTEN.includes(dienst) ? [] : [fout('CODE_ONBEKEND', `${pad}.dienst`)]),
    ...((werkdagen === undefined) !== (dagen === undefined)
      ? []
      : [fout('VELD_VERPLICHT', pad, 'Geef werkdagen of dagen, niet allebei.')]),
  ];
}

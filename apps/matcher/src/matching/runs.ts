import { Inject, Injectable } from '@nestjs/common';
import { weging, wegingHash } from '@estafette/matchregels';
import { TAXONOMIEVERSIE } from '@estafette/taxonomie';
import type { EntityManager } from '@estafette/persistence';
import { Klok, lokaleDatum, type LokaleDatum } from '@estafette/tijd';
import type { Beeld } from '../kandidaatindex/index.js';
import { stelAntwoordOp, type Vraag } from './antwoord.js';

const WEGING = wegingHash(weging);

/** Runs by what they depend on: who asks the same again, gets the stored run, byte for byte. */
@Injectable()
export class Runs {
  constructor(@Inject(Klok) private readonly klok: Klok) {}

  /** The id of the run for this question and picture. */
  async voor(em: EntityManager, vraag: Vraag, beeld: Beeld): Promise<string> {
    const dag = lokaleDatum(this.klok.nu());
    const sleutel = sleutelVan(vraag, beeld.epoche, dag);
    const bekend = await this.zoek(em, sleutel);
    if (bekend) return bekend;
    // Another process may have made the same run in the meantime; then that one counts.
    const gemaakt = await this.bewaar(em, sleutel, stelAntwoordOp(beeld, vraag, dag));
    return gemaakt ?? (await this.zoek(em, sleutel))!;
  }

  private async zoek(em: EntityManager, sleutel: string): Promise<string | undefined> {
    const [run] = await em.query<{ id: string }[]>(`select id from matcher.run where sleutel = $1`, [sleutel]);
    return run?.id;
  }

  private async bewaar(em: EntityManager, sleutel: string, antwoord: string): Promise<string | undefined> {
    const [run] = await em.query<{ id: string }[]>(
      `insert into matcher.run (sleutel, antwoord) values ($1, $2) on conflict (sleutel) do nothing returning id`,
      [sleutel, antwoord],
    );
    return run?.id;
  }
}

/** `dag`: the day whose exposure counts, and from which work can begin. What μ is follows from the epoch and the day. */
function sleutelVan({ soort, over, aantal }: Vraag, epoche: string, dag: LokaleDatum): string {
  return [soort, over, aantal, epoche, WEGING, TAXONOMIEVERSIE, dag].join('|');
}

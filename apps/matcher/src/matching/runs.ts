import { Inject, Injectable } from '@nestjs/common';
import { weging, wegingHash } from '@estafette/matchregels';
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
    const sleutel = sleutelVan(vraag, beeld.epoche, lokaleDatum(this.klok.nu()));
    const bekend = await this.zoek(em, sleutel);
    if (bekend) return bekend;
    // Another process may have made the same run in the meantime; then that one counts.
    const gemaakt = await this.bewaar(em, sleutel, stelAntwoordOp(beeld, vraag));
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

/** `dag`: the day whose exposure counts. */
function sleutelVan({ vacatureId, aantal }: Vraag, epoche: string, dag: LokaleDatum): string {
  return [vacatureId, aantal, epoche, WEGING, dag].join('|');
}

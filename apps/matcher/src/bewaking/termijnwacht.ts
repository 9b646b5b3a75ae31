import { Inject, Injectable } from '@nestjs/common';
import { OpRooster, type Ronde } from '@estafette/messaging';
import { Database, MATCHER, type EntityManager } from '@estafette/persistence';
import { Logboek } from '@estafette/proces';
import { Klok } from '@estafette/tijd';
import { Bevindingen, type Instantie } from './bevindingen.js';

type Soort = Instantie['onderwerp']['soort'];

const PER_KEER = 200;

/** Turns terms that have passed into findings, the oldest first. Each is taken by one matcher only. */
@OpRooster('bewaking.termijnwacht')
@Injectable()
export class Termijnwacht implements Ronde {
  readonly elkeMs = 5_000;
  readonly vlugMs = 1_000;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Bevindingen) private readonly bevindingen: Bevindingen,
    @Inject(Klok) private readonly klok: Klok,
    @Inject(Logboek) private readonly logboek: Logboek,
  ) {}

  async doe(stop: AbortSignal): Promise<void> {
    let verstreken: readonly Instantie[];
    do {
      verstreken = await this.database.inTransactie(MATCHER, 'bewaking', (em) => this.meldEenDeel(em));
      if (verstreken.length === 0) return;
      const codes = [...new Set(verstreken.map(({ code }) => code))];
      this.logboek.regel({ stap: 'bewaking.gevonden', aantal: verstreken.length, codes });
    } while (verstreken.length === PER_KEER && !stop.aborted);
  }

  private async meldEenDeel(em: EntityManager): Promise<Instantie[]> {
    const nu = this.klok.nu();
    const verstreken = await neemVerstreken(em, nu);
    if (verstreken.length > 0) await this.bevindingen.meld(em, verstreken, nu);
    return verstreken;
  }
}

/** Only where the last change of the facts has been handled: else a term may have ended already. */
async function neemVerstreken(em: EntityManager, nu: Date): Promise<Instantie[]> {
  const [rijen] = await em.query<[(Instantie & { soort: Soort; id: string; vervaltOp: Date })[], number]>(
    // First what is due, by its index, and then only of those the facts: asked in one go, the database may look at all.
    `with verstreken as materialized (
       select id, bewaakt_id from matcher.termijn where gemeld_op is null and vervalt_op <= $1
        order by vervalt_op limit ${PER_KEER} for update skip locked)
     update matcher.termijn set gemeld_op = $1
      where id = any(array(
        select t.id from verstreken t
          cross join lateral (
            select 1 from matcher.bewaakt b join hub.matcher_bewaakt v on v.id = b.id and v.versie = b.versie
             where b.id = t.bewaakt_id offset 0) bij))
      returning code, onderwerp_soort as soort, onderwerp_id as id, oorzaak, vervalt_op as "vervaltOp"`,
    [nu],
  );
  // After a standstill they are told in the order in which they should have been.
  const opVolgorde = rijen.toSorted((a, b) => a.vervaltOp.getTime() - b.vervaltOp.getTime());
  return opVolgorde.map(({ code, soort, id, oorzaak }) => ({ code, onderwerp: { soort, id }, oorzaak }));
}

import { Inject, Injectable } from '@nestjs/common';
import { Database, HUB, type EntityManager } from '@estafette/persistence';
import { dagenLater, Klok, lokaleDatum, type LokaleDatum } from '@estafette/tijd';
import { Kluis } from '../kluis/index.js';
import { leeftijdsgroep, LEEFTIJD_ONBEKEND } from './leeftijdsgroep.js';
import { maandagVan } from './periode.js';
import { ALARM, CEL_MINIMAAL, samen, verhouding, type Cel } from './verhouding.js';

const PER_KEER = 500;

const HOE =
  'Leeftijd wordt apart geteld, per week, en alleen als aantallen van tien mensen of meer. Geslacht staat niet in de taal en wordt dus niet gemeten.';

interface InBeeld {
  readonly id: string;
  readonly vertoond: boolean;
}

/**
 * Counts per age band who is shown. A job of its own, under a role of its own: for a moment it knows the birth dates of
 * who could be shown, keeps nothing of them but counts, and never in the same place as a score.
 */
@Injectable()
export class Gelijkheidsmonitor {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Kluis) private readonly kluis: Kluis,
    @Inject(Klok) private readonly klok: Klok,
  ) {}

  /** The Monday of the last whole week. */
  vorigeWeek(): LokaleDatum {
    return dagenLater(maandagVan(lokaleDatum(this.klok.nu())), -7);
  }

  /** Whether there is anything of this week; of a week in which every group was too small there never is. */
  async isGeteld(week: LokaleDatum): Promise<boolean> {
    const rijen = await this.database.inTransactie(HUB, 'inzage', (em) =>
      em.query<object[]>(`select 1 from gelijkheid.telling where week = $1 limit 1`, [week]),
    );
    return rijen.length > 0;
  }

  /** Counts the last whole week, anew when it was counted before. Gives its Monday. */
  async tel(): Promise<{ readonly week: LokaleDatum; readonly groepen: number }> {
    const week = this.vorigeWeek();
    const inBeeld = await this.alsTeller(async (em) =>
      em.query<InBeeld[]>(
        `select id, coalesce(bool_or(vertoond and week = $1::date), false) as vertoond
           from gelijkheid.in_beeld group by id`,
        [week],
      ),
    );
    const cellen = await this.perLeeftijd(inBeeld, week);
    await this.alsTeller((em) => bewaar(em, week, cellen));
    return { week, groepen: cellen.length };
  }

  /** What was counted in the weeks of this period. */
  async toon(van: LokaleDatum, tot: LokaleDatum): Promise<object> {
    const rijen = await this.database.inTransactie(HUB, 'inzage', (em) =>
      em.query<(Cel & { week: string })[]>(
        `select week::text, groep, in_aanmerking as "inAanmerking", vertoond from gelijkheid.telling
          where week between $1 and $2 order by week, groep`,
        [maandagVan(van), tot],
      ),
    );
    const weken = [...new Set(rijen.map(({ week }) => week))];
    return {
      ...{ van, tot, hoe: HOE, alarmOnder: ALARM },
      weken: weken.map((week) => ({ week, groepen: vergeleken(rijen.filter((rij) => rij.week === week)) })),
    };
  }

  private async perLeeftijd(inBeeld: readonly InBeeld[], week: LokaleDatum): Promise<Cel[]> {
    const perGroep = new Map<string, { inAanmerking: number; vertoond: number }>();
    for (let i = 0; i < inBeeld.length; i += PER_KEER) {
      const deel = inBeeld.slice(i, i + PER_KEER);
      const geboren = await this.database.inTransactie(HUB, 'inzage', (em) =>
        this.kluis.geboortedatums(
          em,
          deel.map(({ id }) => id),
        ),
      );
      for (const { id, vertoond } of deel) {
        const groep = leeftijdsgroep(geboren.get(id), week);
        const cel = perGroep.get(groep) ?? { inAanmerking: 0, vertoond: 0 };
        perGroep.set(groep, { inAanmerking: cel.inAanmerking + 1, vertoond: cel.vertoond + (vertoond ? 1 : 0) });
      }
    }
    return [...perGroep].map(([groep, cel]) => ({ groep, ...cel })).filter((cel) => cel.inAanmerking >= CEL_MINIMAAL);
  }

  private alsTeller<T>(werk: (em: EntityManager) => Promise<T>): Promise<T> {
    return this.database.inTransactie(HUB, 'inzage', async (em) => {
      await em.query('set local role estafette_gelijkheid');
      return werk(em);
    });
  }
}

async function bewaar(em: EntityManager, week: LokaleDatum, cellen: readonly Cel[]): Promise<void> {
  await em.query(`delete from gelijkheid.telling where week = $1 and kenmerk = 'leeftijd'`, [week]);
  await em.query(
    `insert into gelijkheid.telling (week, kenmerk, groep, in_aanmerking, vertoond)
     select $1, 'leeftijd', c.groep, c."inAanmerking", c.vertoond
       from jsonb_to_recordset($2) as c (groep text, "inAanmerking" int, vertoond int)`,
    [week, JSON.stringify(cellen)],
  );
}

/** Each band against all others together. */
function vergeleken(cellen: readonly Cel[]): object[] {
  const bekend = cellen.filter(({ groep }) => groep !== LEEFTIJD_ONBEKEND);
  return cellen.map((cel) => {
    const anderen = samen('alle anderen', bekend, (groep) => groep !== cel.groep);
    const { inAanmerking, vertoond } = cel;
    return { ...verhouding(cel, anderen), inAanmerking, vertoond };
  });
}

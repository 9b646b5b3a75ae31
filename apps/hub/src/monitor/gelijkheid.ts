import { Inject, Injectable } from '@nestjs/common';
import { Database, HUB, type EntityManager } from '@estafette/persistence';
import { dagenLater, Klok, lokaleDatum, type LokaleDatum } from '@estafette/tijd';
import { Kluis } from '../kluis/index.js';
import { geslachtsgroep } from './geslachtsgroep.js';
import { GROEP_ONBEKEND, leeftijdsgroep } from './leeftijdsgroep.js';
import { maandagVan } from './periode.js';
import { ALARM, samen, verhouding, zonderKleine, type Cel } from './verhouding.js';

const PER_KEER = 500;

const HOE =
  'Leeftijd en geslacht tellen wij apart, per week. Groepen van minder dan tien mensen staan er niet bij. Kunt u zo een groep uitrekenen? Dan laten wij er nog een weg.';

/** What is counted beside each other; never the one within the other. */
const kenmerken = ['leeftijd', 'geslacht'] as const;
type Kenmerk = (typeof kenmerken)[number];

interface InBeeld {
  readonly id: string;
  readonly vertoond: boolean;
}

/**
 * Counts per age band and per sex who is shown. A job of its own, under a role of its own: for a moment it knows the birth
 * date and the sex of who could be shown, keeps nothing of them but counts, and never in the same place as a score. Each
 * time stands in the log of the inwoner.
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
    const perKenmerk = await this.telPerKenmerk(inBeeld, week);
    const cellen = kenmerken.flatMap((kenmerk) =>
      zonderKleine(perKenmerk[kenmerk].cellen).map((cel) => ({ kenmerk, ...cel })),
    );
    await this.alsTeller((em) => bewaar(em, week, cellen));
    return { week, groepen: cellen.length };
  }

  /** What was counted in the weeks of this period. */
  async toon(van: LokaleDatum, tot: LokaleDatum): Promise<object> {
    const rijen = await this.database.inTransactie(HUB, 'inzage', (em) =>
      em.query<(Gekenmerkt & { week: string })[]>(
        `select week::text, kenmerk, groep, in_aanmerking as "inAanmerking", vertoond from gelijkheid.telling
          where week between $1 and $2 order by week, kenmerk desc, groep`,
        [maandagVan(van), tot],
      ),
    );
    const weken = [...new Set(rijen.map(({ week }) => week))];
    return {
      ...{ van, tot, hoe: HOE, alarmOnder: ALARM },
      weken: weken.map((week) => ({
        week,
        groepen: kenmerken.flatMap((kenmerk) =>
          vergeleken(rijen.filter((rij) => rij.week === week && rij.kenmerk === kenmerk)),
        ),
      })),
    };
  }

  private async telPerKenmerk(
    inBeeld: readonly InBeeld[],
    week: LokaleDatum,
  ): Promise<Readonly<Record<Kenmerk, Tellingen>>> {
    const tellingen = { leeftijd: new Tellingen(), geslacht: new Tellingen() };
    for (let i = 0; i < inBeeld.length; i += PER_KEER) {
      const deel = inBeeld.slice(i, i + PER_KEER);
      const { geboren, geslachten } = await this.uitDeKluis(deel.map(({ id }) => id));
      for (const { id, vertoond } of deel) {
        tellingen.leeftijd.tel(leeftijdsgroep(geboren.get(id), week), vertoond);
        tellingen.geslacht.tel(geslachtsgroep(geslachten.get(id)), vertoond);
      }
    }
    return tellingen;
  }

  private uitDeKluis(ids: readonly string[]) {
    return this.database.inTransactie(HUB, 'gelijkheid', async (em) => {
      await em.query(`select logboek.verwerkt('lezen', id, null, null) from unnest($1::uuid[]) as id`, [ids]);
      return {
        geboren: await this.kluis.geboortedatums(em, ids),
        geslachten: await this.kluis.geslachten(em, ids),
      };
    });
  }

  private alsTeller<T>(werk: (em: EntityManager) => Promise<T>): Promise<T> {
    return this.database.inTransactie(HUB, 'gelijkheid', async (em) => {
      await em.query('set local role estafette_gelijkheid');
      return werk(em);
    });
  }
}

type Gekenmerkt = Cel & { readonly kenmerk: Kenmerk };

/** Counts per group of one kenmerk. */
class Tellingen {
  private readonly perGroep = new Map<string, Cel>();

  tel(groep: string, vertoond: boolean): void {
    const cel = this.perGroep.get(groep) ?? { groep, inAanmerking: 0, vertoond: 0 };
    const { inAanmerking } = cel;
    this.perGroep.set(groep, { groep, inAanmerking: inAanmerking + 1, vertoond: cel.vertoond + (vertoond ? 1 : 0) });
  }

  get cellen(): Cel[] {
    return [...this.perGroep.values()];
  }
}

async function bewaar(em: EntityManager, week: LokaleDatum, cellen: readonly Gekenmerkt[]): Promise<void> {
  await em.query(`delete from gelijkheid.telling where week = $1`, [week]);
  await em.query(
    `insert into gelijkheid.telling (week, kenmerk, groep, in_aanmerking, vertoond)
     select $1, c.kenmerk, c.groep, c."inAanmerking", c.vertoond
       from jsonb_to_recordset($2) as c (kenmerk text, groep text, "inAanmerking" int, vertoond int)`,
    [week, JSON.stringify(cellen)],
  );
}

/** Each group against all others of its kenmerk together. */
function vergeleken(cellen: readonly Gekenmerkt[]): object[] {
  const bekend = cellen.filter(({ groep }) => groep !== GROEP_ONBEKEND);
  return cellen.map((cel) => {
    const anderen = samen('alle anderen', bekend, (groep) => groep !== cel.groep);
    const { kenmerk, inAanmerking, vertoond } = cel;
    return { kenmerk, ...verhouding(cel, anderen), inAanmerking, vertoond };
  });
}

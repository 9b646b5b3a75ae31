import { Inject, Injectable } from '@nestjs/common';
import { Database, HUB } from '@estafette/persistence';
import { isWerkdag, lokaleDatum } from '@estafette/tijd';

/** From how many different people in a day somebody's use is worth a question. */
const VEEL = 60;
/** From how many refusals in a day. */
const GEWEIGERD = 3;
/** Local hours in which people work. */
const VAN_UUR = 7;
const TOT_UUR = 20;

export type Opvallendsoort = 'NOODTOEGANG' | 'VEEL_INGEZIEN' | 'BUITEN_WERKTIJD' | 'ZONDER_WERKRELATIE' | 'UITVOER';

interface Dag {
  readonly dag: string;
  readonly medewerker: string;
  readonly partner: string;
  readonly personen: number;
  readonly geweigerd: number;
  readonly uitvoer: number;
  readonly uren: readonly number[];
  readonly redenen: readonly string[];
}

/** Something that the privacy officer may want to ask about. Says nothing of how well somebody works. */
export interface Opvallend {
  readonly soort: Opvallendsoort;
  readonly dag: string;
  readonly medewerker: string;
  readonly partner: string;
  readonly zin: string;
}

/** Use of people's data that is out of the ordinary, per person and day, out of the log of use. */
@Injectable()
export class Opvallendheden {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Both days included (local). */
  async tussen(van: string, tot: string): Promise<Opvallend[]> {
    const dagen = await this.database.inTransactie(HUB, 'inzage', (em) =>
      em.query<Dag[]>(
        `with hier as (select g.*, g.op at time zone 'Europe/Amsterdam' as tijd from logboek.gebruik g
                        where g.op >= $1::date - 1 and g.op < $2::date + 2 and g.medewerker_id is not null),
              g as (select *, tijd::date as dag from hier where tijd::date between $1::date and $2::date)
         select g.dag::text, m.naam as medewerker, p.weergavenaam as partner,
                (select count(distinct i)::int from g x, unnest(x.personen) i
                  where x.medewerker_id = g.medewerker_id and x.dag = g.dag) as personen,
                count(*) filter (where g.code in ('GEEN_WERKRELATIE', 'GEEN_DOELBINDING'))::int as geweigerd,
                count(*) filter (where g.doel = 'uitvoer')::int as uitvoer,
                coalesce(array_agg(distinct extract(hour from g.tijd)::int) filter (where g.personen <> '{}'), '{}') as uren,
                coalesce(array_agg(g.reden) filter (where g.doel = 'noodtoegang'), '{}') as redenen
           from g join hub.medewerker m on m.id = g.medewerker_id join hub.partner p on p.id = g.partner_id
          group by g.dag, g.medewerker_id, m.naam, p.weergavenaam order by g.dag desc, m.naam`,
        [van, tot],
      ),
    );
    return dagen.flatMap(opvallendIn);
  }
}

/** What is out of the ordinary in a day of one person. */
export function opvallendIn(dag: Dag): Opvallend[] {
  const { dag: datum, medewerker, partner } = dag;
  const meld = (soort: Opvallendsoort, zin: string): Opvallend => ({ soort, dag: datum, medewerker, partner, zin });
  const buiten = buitenWerktijd(datum, dag.uren);
  return [
    ...dag.redenen.map((reden) => meld('NOODTOEGANG', `Opende een dossier met spoed. Reden: ${reden}`)),
    ...(dag.personen >= VEEL ? [meld('VEEL_INGEZIEN', `Kreeg gegevens van ${dag.personen} mensen te zien.`)] : []),
    ...(buiten ? [meld('BUITEN_WERKTIJD', `Keek naar gegevens van inwoners ${buiten}.`)] : []),
    ...(dag.geweigerd >= GEWEIGERD
      ? [meld('ZONDER_WERKRELATIE', `Probeerde ${dag.geweigerd} keer een dossier te openen zonder werkrelatie.`)]
      : []),
    ...(dag.uitvoer > 0 ? [meld('UITVOER', `Haalde ${dag.uitvoer} keer gegevens op als bestand.`)] : []),
  ];
}

function buitenWerktijd(dag: string, uren: readonly number[]): string | undefined {
  if (uren.length === 0) return undefined;
  if (!isWerkdag(lokaleDatum(new Date(`${dag}T12:00:00Z`)))) return 'op een dag waarop niet gewerkt wordt';
  const laat = uren.filter((uur) => uur < VAN_UUR || uur >= TOT_UUR);
  return laat.length === 0 ? undefined : `om ${laat.map((uur) => `${uur} uur`).join(' en ')}`;
}

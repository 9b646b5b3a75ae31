import { Inject, Injectable } from '@nestjs/common';
import { isUuid } from '@estafette/contracts';
import { Database, HUB } from '@estafette/persistence';
import {
  isNazorgGeweest,
  Klok,
  lokaleDatum,
  nazorgmomenten,
  type LokaleDatum,
  type Nazorgmoment,
} from '@estafette/tijd';
import { namens, type Aanmelding } from '../toegang/index.js';
import { Verwijzingen } from '../verwijzing/index.js';
import { Weigering } from '../web/index.js';

/** What to ask then. What the inwoner says about income or home stays with who asked, unless they want it told. */
const VRAGEN: Readonly<Record<Nazorgmoment['naam'], string>> = {
  'twee-weken': 'Hoe gaat het op het werk? Kloppen de uren, de reis en het loon? Is er iets onzeker over toeslagen?',
  'een-maand': 'Lukt het werk? Krijgt u genoeg uitleg en begeleiding?',
  'drie-maanden': 'Past het werk nog bij u? Wat heeft u nodig om te blijven?',
  'zes-maanden': 'Wilt u zo doorgaan? Wat is een volgende stap: meer uren, leren of ander werk?',
  'voor-einde-contract': 'Uw contract stopt binnenkort. Gaat het door? Zo niet, welk werk zoeken wij nu al?',
};

interface Rij {
  readonly vanaf: LokaleDatum;
  readonly tot: LokaleDatum | null;
  readonly einde: string | null;
  readonly gedaan: readonly { readonly moment: string; readonly datum: LokaleDatum; readonly verloop: string }[];
}

const ZOEK = `
  select l.vanaf::text, substring(l.gegevens ->> 'tot' from '^[0-9]{4}-[0-9]{2}-[0-9]{2}') as tot, l.einde::text,
         coalesce((select jsonb_agg(jsonb_build_object('moment', n.moment, 'datum', n.datum, 'verloop', n.verloop)
                     order by n.datum, n.gemeld_op) from hub.nazorg n where n.plaatsing_id = l.id), '[]') as gedaan
    from hub.plaatsing l where l.id = $1`;

/** When nazorg is due for a plaatsing, what to ask, and what was said. Row-level security decides who may see it. */
@Injectable()
export class Nazorgplan {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Verwijzingen) private readonly verwijzingen: Verwijzingen,
    @Inject(Klok) private readonly klok: Klok,
  ) {}

  async toon(aanvrager: Aanmelding, id: string): Promise<object> {
    const intern = isUuid(id) ? await this.intern(aanvrager, id) : undefined;
    const [rij] = intern
      ? await this.database.inTransactie(namens(aanvrager), 'inzage', (em) => em.query<Rij[]>(ZOEK, [intern]))
      : [];
    if (!rij) throw Weigering.van('NIET_GEVONDEN');
    return alsPlan(rij, lokaleDatum(this.klok.nu()));
  }

  private intern({ partner }: Aanmelding, id: string): Promise<string | undefined> {
    return this.database.inTransactie(HUB, 'inzage', (em) =>
      this.verwijzingen.internId(em, partner.id, 'plaatsing', id),
    );
  }
}

function alsPlan({ vanaf, tot, einde, gedaan }: Rij, vandaag: LokaleDatum): object {
  const laatste = gedaan.at(-1)?.datum ?? null;
  const namen = gedaan.map((g) => g.moment);
  const momenten = nazorgmomenten(vanaf, tot).map((moment) => {
    const geweest = isNazorgGeweest(moment, laatste, namen);
    const vervalt = einde !== null && moment.dag > einde;
    const status = geweest ? 'gedaan' : vervalt ? 'vervallen' : moment.dag < vandaag ? 'te-laat' : 'gepland';
    return { moment: moment.naam, datum: moment.dag, status, vraag: VRAGEN[moment.naam] };
  });
  return { momenten, gedaan };
}

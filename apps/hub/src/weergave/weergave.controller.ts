import { Body, Controller, Get, Inject, Put } from '@nestjs/common';
import { fout, velden, type Fout } from '@estafette/contracts';
import { Database, HUB, type EntityManager } from '@estafette/persistence';
import { antwoord, Beschrijft, doe, keuze, lees, lijst as rij, object, paden, tekst } from '../openapi/index.js';
import { Aanvrager, namens, type Aanmelding } from '../toegang/index.js';
import { leesAls, Weigering } from '../web/index.js';

const { deel, lijst, Optioneel, patroon, tekst: woord, Verplicht } = velden;

/** Lists of which a view can be kept, in the words of the address. */
const LIJSTEN = ['overdrachten', 'signalen', 'inwoners', 'voorstellen', 'vacatures'] as const;
const HOOGSTENS = 50;

/** What lists can be narrowed down to. No inwoner: a view is kept for long, and says nothing of anybody. */
class Vraaginhoud {
  @Optioneel(woord(50)) status?: string;
  @Optioneel(woord(50)) signaal?: string;
  @Optioneel(woord(50)) code?: string;
  @Optioneel(woord(50)) ernst?: string;
  @Optioneel(woord(50)) aanZet?: string;
  @Optioneel(woord(50)) regisseur?: string;
  @Optioneel(woord(50)) team?: string;
  @Optioneel(woord(50)) partner?: string;
  @Optioneel(woord(4)) ouderDanDagen?: string;
  @Optioneel(woord(4)) open?: string;
  @Optioneel(woord(4)) geparkeerd?: string;
  @Optioneel(woord(4)) bestand?: string;
  @Optioneel(woord(10)) wie?: string;
  @Optioneel(woord(50)) volgorde?: string;
  @Optioneel(woord(50)) per?: string;
}

class Weergave {
  @Verplicht(patroon(`^(${LIJSTEN.join('|')})$`, LIJSTEN[0])) lijst: string;
  @Verplicht(woord(60)) naam: string;
  @Verplicht(deel(() => Vraaginhoud)) vraag: Vraaginhoud;
}

class Weergaveninhoud {
  @Verplicht(
    lijst(
      deel(() => Weergave),
      HOOGSTENS,
    ),
  )
  weergaven: Weergave[];
}

const filters = Object.fromEntries(velden.veldenVan(Vraaginhoud).map(({ naam }) => [naam, tekst]));
const weergaven = object({
  weergaven: rij(object({ lijst: keuze(LIJSTEN), naam: tekst, vraag: object({}, filters) })),
});

/** The views of work lists that a person kept. */
@Beschrijft(
  paden({
    '/weergaven': {
      get: lees('weergaven', weergaven),
      put: doe('bewaarWeergaven', weergaven, antwoord(200, weergaven)),
    },
  }),
)
@Controller('weergaven')
export class WeergaveController {
  constructor(@Inject(Database) private readonly database: Database) {}

  @Get()
  async toon(@Aanvrager() wie: Aanmelding): Promise<object> {
    const id = eisPersoon(wie);
    return this.database.inTransactie(namens(wie), 'inzage', async (em) => ({ weergaven: await leesVan(em, id) }));
  }

  /** Replaces those that were kept, in this order. */
  @Put()
  async bewaar(@Aanvrager() wie: Aanmelding, @Body() body: Buffer | undefined): Promise<object> {
    const id = eisPersoon(wie);
    const { weergaven } = leesAls(Weergaveninhoud, body);
    const fouten = weergaven.flatMap((w, i) => keurNaam(w, i, weergaven));
    if (fouten.length > 0) throw new Weigering(fouten);
    return this.database.inTransactie(HUB, 'inrichting', async (em) => {
      await em.query(`delete from hub.weergave where medewerker_id = $1`, [id]);
      await em.query(
        `insert into hub.weergave (medewerker_id, lijst, naam, vraag, volgorde)
         select $1, w.lijst, w.naam, w.vraag, row_number() over ()
           from jsonb_to_recordset($2) as w (lijst text, naam text, vraag jsonb)`,
        [id, JSON.stringify(weergaven)],
      );
      return { weergaven: await leesVan(em, id) };
    });
  }
}

function leesVan(em: EntityManager, medewerkerId: string): Promise<Weergave[]> {
  return em.query(`select lijst, naam, vraag from hub.weergave where medewerker_id = $1 order by volgorde`, [
    medewerkerId,
  ]);
}

/** A system keeps its own. */
function eisPersoon({ medewerker }: Aanmelding): string {
  if (!medewerker) throw Weigering.van('GEEN_TOEGANG', 'medewerker');
  return medewerker.id;
}

function keurNaam({ lijst: bij, naam }: Weergave, i: number, alle: readonly Weergave[]): Fout[] {
  const eerste = alle.findIndex((w) => w.lijst === bij && w.naam === naam);
  return eerste < i ? [fout('CODE_ONBEKEND', `weergaven.${i}.naam`, 'Deze naam is al gebruikt.')] : [];
}

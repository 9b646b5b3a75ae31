import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { fout, isUuid } from '@estafette/contracts';
import { Database, HUB, huidigSpoor, type EntityManager } from '@estafette/persistence';
import { antwoord, Beschrijft, doe, object, tekst, tijdstip } from '../openapi/index.js';
import { Aanvrager, Rol, type Aanmelding } from '../toegang/index.js';
import { Verwijzingen } from '../verwijzing/index.js';
import { leesObject, Weigering } from '../web/index.js';

/** Until the end of a part of the day: long enough to help somebody. */
const DUUR_UREN = 4;
const MIN_REDEN = 10;
const MAX_REDEN = 500;

/**
 * A regisseur opens the file of somebody of the own organisation whom she does not work on, because it cannot wait. She
 * says why, and the privacy officer reads it at once.
 */
@Rol('regisseur')
@Beschrijft({
  '/kandidaten/{id}/noodtoegang': {
    post: doe('opentMetSpoed', object({ reden: tekst }), antwoord(201, object({ tot: tijdstip }))),
  },
})
@Controller('kandidaten/:id/noodtoegang')
export class NoodtoegangController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Verwijzingen) private readonly verwijzingen: Verwijzingen,
  ) {}

  @Post()
  @HttpCode(201)
  async open(
    @Aanvrager() wie: Aanmelding,
    @Param('id') id: string,
    @Body() body: Buffer | undefined,
  ): Promise<{ tot: Date }> {
    if (!wie.medewerker) throw Weigering.van('GEEN_TOEGANG');
    const reden = leesReden(leesObject(body)['reden']);
    return this.database.inTransactie(HUB, 'inzage', async (em) => {
      const inwonerId = isUuid(id) && (await this.verwijzingen.internId(em, wie.partner.id, 'inwoner', id));
      if (!inwonerId) throw Weigering.van('NIET_GEVONDEN');
      await eisBinding(em, inwonerId, wie);
      return laatToe(em, inwonerId, wie, reden);
    });
  }
}

// The glass is that of the own organisation: another one's stays whole.
async function eisBinding(em: EntityManager, inwonerId: string, { partner }: Aanmelding): Promise<void> {
  const gebonden = await em.query<unknown[]>(
    `select 1 from hub.binding where inwoner_id = any(array(select hub.zelfde_inwoner($1))) and partner_id = $2
        and (tot is null or tot > now()) limit 1`,
    [inwonerId, partner.id],
  );
  if (gebonden.length === 0) throw Weigering.van('GEEN_DOELBINDING');
}

async function laatToe(
  em: EntityManager,
  inwonerId: string,
  { partner, medewerker, wijze }: Aanmelding,
  reden: string,
): Promise<{ tot: Date }> {
  const [{ tot }] = await em.query<[{ tot: Date }]>(
    `insert into hub.noodtoegang (inwoner_id, partner_id, medewerker_id, reden, tot)
     values ($1, $2, $3, $4, now() + make_interval(hours => $5)) returning tot`,
    [inwonerId, partner.id, medewerker!.id, reden, DUUR_UREN],
  );
  const { trace, span, naam } = huidigSpoor();
  await em.query(
    `insert into logboek.gebruik (trace_id, span_id, partner_id, medewerker_id, wijze, naam, doel, status, personen, reden)
     values ($1, $2, $3, $4, $5, $6, 'noodtoegang', 201, array[$7::uuid], $8)`,
    [trace, span, partner.id, medewerker!.id, wijze, naam, inwonerId, reden],
  );
  return { tot };
}

function leesReden(reden: unknown): string {
  if (typeof reden !== 'string' || reden.trim().length < MIN_REDEN) {
    throw new Weigering([fout('VELD_VERPLICHT', 'reden', 'Schrijf in een zin waarom het niet kan wachten.')]);
  }
  if (reden.length > MAX_REDEN) throw new Weigering([fout('TEKST_TE_LANG', 'reden')]);
  return reden.trim();
}

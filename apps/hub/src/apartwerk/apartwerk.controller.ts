import { Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { isUuid } from '@estafette/contracts';
import { Database, HUB } from '@estafette/persistence';
import { Logboek } from '@estafette/proces';
import { antwoord, Beschrijft, blad, bladvraag, doe, geheel, keuze, lees, object } from '../openapi/index.js';
import { ofNiets, paden, tekst, tijdstip, uuid } from '../openapi/index.js';
import { AlleenBeheer } from '../toegang/index.js';
import { alsBlad, leesBlad, Weigering, type Zoekvraag } from '../web/index.js';

interface Regel {
  readonly id: string;
  readonly [veld: string]: unknown;
}

const werk = object({
  id: uuid,
  wachtrij: tekst,
  door: keuze(['hub', 'matcher']),
  reden: tekst,
  uitval: geheel,
  apartOp: tijdstip,
  spoor: ofNiets(tekst),
});

/** Both who do work set aside what kills them. */
const APART = `
  (select *, 'hub' as door from hub.apart_werk union all select *, 'matcher' from matcher.apart_werk)`;

/**
 * Work between hub and matcher that was set aside because it killed who did it. Here it can be seen, and be done once more
 * when its cause is gone. What it is about has ids that nobody outside knows; `spoor` leads to it in the log.
 */
@AlleenBeheer()
@Beschrijft(
  paden({
    '/apart-werk': { get: lees('apartWerk', blad('werk', werk), ...bladvraag) },
    '/apart-werk/{id}/herhaling': { post: doe('herhaalWerk', undefined, antwoord(202, object({ id: uuid }))) },
  }),
)
@Controller('apart-werk')
export class ApartwerkController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Logboek) private readonly logboek: Logboek,
  ) {}

  @Get()
  async blader(@Query() vraag: Zoekvraag): Promise<object> {
    const welke = leesBlad(vraag);
    const regels = await this.database.inTransactie(HUB, 'wachtrij', (em) =>
      em.query<Regel[]>(
        `select outbox_id as id, wachtrij, door, reden, uitval, apart_op as "apartOp", spoor from ${APART} a
          where $1::uuid is null or outbox_id < $1 order by outbox_id desc limit $2`,
        [welke.na ?? null, welke.maximum],
      ),
    );
    return alsBlad('werk', regels, welke, '/api/v1/apart-werk', vraag);
  }

  /** Its turn comes within seconds. What kills again is set aside again. */
  @Post(':id/herhaling')
  @HttpCode(202)
  async herhaal(@Param('id') id: string): Promise<{ id: string }> {
    const gevonden = isUuid(id) && (await this.laatLos(id));
    if (!gevonden) throw Weigering.van('NIET_GEVONDEN');
    this.logboek.regel({ stap: 'apartwerk.herhaald', opdracht: id });
    return { id };
  }

  private laatLos(id: string): Promise<boolean> {
    return this.database.inTransactie(HUB, 'wachtrij', async (em) => {
      const [{ los }] = await em.query<[{ los: boolean }]>(`select hub.laat_los($1) or matcher.laat_los($1) as los`, [
        id,
      ]);
      return los;
    });
  }
}

import { Body, Controller, Get, Header, HttpCode, Inject, Param, Post, Put } from '@nestjs/common';
import { catalogus, velden } from '@estafette/contracts';
import { Database, HUB } from '@estafette/persistence';
import {
  antwoord,
  Beschrijft,
  datum,
  doe,
  geheel,
  inPad,
  lees,
  lijst,
  naam,
  object,
  ofNiets,
} from '../openapi/index.js';
import { paden, tekst, tijdstip } from '../openapi/index.js';
import { Koppelingbeheer } from '../levering/index.js';
import type { Partner } from '../partner/index.js';
import { AlleenBeheer, Aanvrager, type Aanmelding } from '../toegang/index.js';
import { leesAls, Weigering } from '../web/index.js';
import { Bewaring } from './bewaring.js';
import { Bewaringsronde, type Rondestand } from './ronde.js';

const [MIN_DAGEN, MAX_DAGEN] = [30, 7_300];
const MAPPEN: readonly string[] = ['overig', 'geweigerd'];

class Termijn {
  @velden.Verplicht(velden.tekst(100)) type: string;
  @velden.Verplicht(velden.geheel(MIN_DAGEN, MAX_DAGEN)) dagen: number;
}

const termijn = object({ type: tekst, dagen: geheel });
const stand = object({ teWissen: geheel, tegengehouden: geheel, buitenMaand: geheel });
const plicht = object({ inwoner: ofNiets(naam), reden: tekst, tot: datum });
const ronde = object({
  nummer: geheel,
  begonnenOp: tijdstip,
  klaarOp: ofNiets(tijdstip),
  gewist: geheel,
  maandenWeg: geheel,
});

/** Duties to keep of one partner, as it calls the people. */
const PLICHTEN = `
  select b.reden, b.tot::text,
         (select jsonb_strip_nulls(jsonb_build_object('id', w.extern_id, 'kenmerkPartner', w.kenmerk_partner)) from hub.verwijzing w
           where w.partner_id = b.partner_id and w.soort = 'inwoner' and w.intern_id = b.inwoner_id limit 1) as inwoner
    from hub.bewaarplicht b where b.partner_id = $1 order by b.tot limit 200`;

/** How long content is kept, and what the last round of erasing did. */
@Beschrijft(
  paden({
    '/bewaartermijnen': {
      get: lees(
        'bewaartermijnen',
        object({ bewaartermijnen: lijst(termijn), ronde, stand, bewaarplichten: lijst(plicht) }),
      ),
      put: doe('zetBewaartermijn', termijn, antwoord(200, termijn)),
    },
    '/bewaringsrondes': {
      post: {
        ...doe('beginBewaringsronde', undefined, antwoord(202, ronde)),
        description:
          'Begint een ronde. Hoe ver die is staat op het adres in Location. Loopt er al een, dan gaat die door.',
      },
    },
    '/bewaringsrondes/laatste': { get: lees('bewaringsronde', ronde) },
    '/berichten/{id}/afhandeling': {
      post: { ...doe('handelBerichtAf', undefined, antwoord(204)), parameters: [inPad('id', tekst)] },
    },
  }),
)
@Controller()
export class BewaringController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Bewaring) private readonly bewaring: Bewaring,
    @Inject(Bewaringsronde) private readonly rondes: Bewaringsronde,
  ) {}

  @Get('bewaartermijnen')
  toon(@Aanvrager() { partner }: Aanmelding): Promise<object> {
    return this.database.inTransactie(HUB, 'inrichting', async (em) => ({
      bewaartermijnen: await em.query<object[]>(`select type, dagen from hub.bewaartermijn order by type`),
      ronde: await this.rondes.stand(),
      stand: await this.bewaring.stand(em),
      bewaarplichten: await em.query<object[]>(PLICHTEN, [partner.id]),
    }));
  }

  @AlleenBeheer()
  @Put('bewaartermijnen')
  zet(@Body() body: Buffer | undefined): Promise<object> {
    const { type, dagen } = leesAls(Termijn, body);
    if (!MAPPEN.includes(type) && !catalogus.some((s) => s.naam === type)) {
      throw Weigering.van('BERICHTTYPE_ONBEKEND', 'type');
    }
    return this.database.inTransactie(HUB, 'inrichting', async (em) => {
      await em.query(
        `insert into hub.bewaartermijn (type, dagen) values ($1, $2)
         on conflict (type) do update set dagen = excluded.dagen, gewijzigd_op = now()`,
        [type, dagen],
      );
      return { type, dagen };
    });
  }

  @AlleenBeheer()
  @Post('bewaringsrondes')
  @HttpCode(202)
  @Header('location', '/api/v1/bewaringsrondes/laatste')
  begin(): Promise<Rondestand> {
    return this.rondes.begin();
  }

  @AlleenBeheer()
  @Get('bewaringsrondes/laatste')
  laatste(): Promise<Rondestand> {
    return this.rondes.stand();
  }

  /**
   * Who sent a bericht says that nothing has to be done about it any more. Nobody else, also not who manages the hub: who
   * may not see the content cannot say that it may go.
   */
  @Post('berichten/:id/afhandeling')
  @HttpCode(204)
  async handelAf(@Koppelingbeheer() afzender: Partner, @Param('id') ceId: string): Promise<void> {
    const [, aantal] = await this.database.inTransactie(HUB, 'inrichting', (em) =>
      em.query<[unknown[], number]>(
        `update hub.bericht set afgehandeld_op = now() where ce_id = $1 and partner_id = $2`,
        [ceId, afzender.id],
      ),
    );
    if (aantal === 0) throw Weigering.van('NIET_GEVONDEN');
  }
}

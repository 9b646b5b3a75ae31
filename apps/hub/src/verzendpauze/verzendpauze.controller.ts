import { Body, Controller, Delete, Get, HttpCode, Inject, Put } from '@nestjs/common';
import { Database, HUB, type EntityManager } from '@estafette/persistence';
import { Beschrijft } from '../openapi/index.js';
import { AlleenBeheer } from '../toegang/index.js';
import { leesObject, Weigering } from '../web/index.js';
import { VERZENDPAUZE } from './verzendpauze.openapi.js';

interface Stand {
  readonly pauze: { readonly reden: string; readonly sinds: Date } | null;
  /** Leveringen that wait to be sent or fetched. */
  readonly wachtend: number;
}

const MAX_REDEN = 200;

/** Holding back everything that leaves the hub, and letting go of it again. */
@AlleenBeheer()
@Beschrijft(VERZENDPAUZE)
@Controller('verzending')
export class VerzendpauzeController {
  constructor(@Inject(Database) private readonly database: Database) {}

  @Get()
  toon(): Promise<Stand> {
    return this.daarna(async () => {});
  }

  @Put('pauze')
  pauzeer(@Body() body: Buffer | undefined): Promise<Stand> {
    const { reden } = leesObject(body);
    if (typeof reden !== 'string' || reden.trim() === '') throw Weigering.van('VELD_VERPLICHT', 'reden');
    return this.daarna(async (em) => {
      await em.query(
        `insert into hub.verzendpauze (reden) values ($1) on conflict (enig) do update set reden = excluded.reden`,
        [reden.slice(0, MAX_REDEN)],
      );
    });
  }

  /** What waits goes out in order, at the pace that each partner has. */
  @Delete('pauze')
  @HttpCode(200)
  hervat(): Promise<Stand> {
    return this.daarna(async (em) => {
      await em.query(`delete from hub.verzendpauze`);
    });
  }

  private daarna(werk: (em: EntityManager) => Promise<void>): Promise<Stand> {
    return this.database.inTransactie(HUB, 'inrichting', async (em) => {
      await werk(em);
      const [stand] = await em.query<[Stand]>(
        `select (select jsonb_build_object('reden', reden, 'sinds', sinds) from hub.verzendpauze) as pauze,
                (select count(*)::int from hub.levering where status = 'open') as wachtend`,
      );
      return stand;
    });
  }
}

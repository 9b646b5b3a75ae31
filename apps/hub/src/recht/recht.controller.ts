import { Body, Controller, Delete, Get, Headers, HttpCode, Inject, Param, Post, Put, Query, Res } from '@nestjs/common';
import { fout, velden } from '@estafette/contracts';
import { Database, HUB } from '@estafette/persistence';
import type { FastifyReply } from 'fastify';
import { Beschrijft } from '../openapi/index.js';
import { Aanvrager, VraagtBewijs, VraagtDoel, type Aanmelding } from '../toegang/index.js';
import { alsBlad, leesBlad, leesObject, Weigering, type Zoekvraag } from '../web/index.js';
import { Bezwaar } from './bezwaar.js';
import { Correctie, type Verbetering } from './correctie.js';
import { Dossiers } from './dossier.js';
import { dossierpagina } from './dossierpagina.js';
import { RECHTEN } from './recht.openapi.js';
import { Verwijdering } from './verwijdering.js';
import { Verzoeken, type Verzoek } from './verzoeken.js';

/** The rights of the inwoner (AVG art. 15 to 21), carried out by who has the regie. */
@Beschrijft(RECHTEN)
@Controller()
export class RechtController {
  constructor(
    @Inject(Verzoeken) private readonly verzoeken: Verzoeken,
    @Inject(Dossiers) private readonly dossiers: Dossiers,
    @Inject(Correctie) private readonly correctie: Correctie,
    @Inject(Bezwaar) private readonly bezwaar: Bezwaar,
    @Inject(Verwijdering) private readonly verwijdering: Verwijdering,
    @Inject(Database) private readonly database: Database,
  ) {}

  @Get('verzoeken')
  async blader(@Aanvrager() wie: Aanmelding, @Query() vraag: Zoekvraag): Promise<object> {
    const blad = leesBlad(vraag);
    return alsBlad('verzoeken', await this.verzoeken.blader(wie, blad), blad, '/api/v1/verzoeken', vraag);
  }

  @Get('verzoeken/:id')
  toon(@Aanvrager() wie: Aanmelding, @Param('id') id: string): Promise<Verzoek> {
    return this.verzoeken.zoek(wie, id);
  }

  /** As JSON, or with `Accept: text/html` as a page that can be printed. Everything leaves at once: prove who you are. */
  @VraagtDoel()
  @VraagtBewijs()
  @Post('kandidaten/:id/inzage')
  @HttpCode(200)
  async inzage(
    @Aanvrager() wie: Aanmelding,
    @Param('id') id: string,
    @Headers('accept') accept: string | undefined,
    @Res({ passthrough: true }) antwoord: FastifyReply,
  ): Promise<object | string> {
    const dossier = await this.dossiers.maak(wie, id);
    if (!accept?.includes('text/html')) return dossier;
    void antwoord.header('content-type', 'text/html; charset=utf-8');
    return dossierpagina(dossier);
  }

  @Post('kandidaten/:id/correctie')
  @HttpCode(201)
  async corrigeer(
    @Aanvrager() wie: Aanmelding,
    @Param('id') id: string,
    @Body() body: Buffer | undefined,
  ): Promise<Verzoek> {
    const { profiel, keten } = leesObject(body);
    const verbetering = { ...deel('profiel', profiel), ...deel('keten', keten) } as Verbetering;
    return this.uitkomst(wie, await this.correctie.voerUit(wie, id, verbetering));
  }

  @Post('kandidaten/:id/bezwaar')
  @HttpCode(201)
  async maakBezwaar(@Aanvrager() wie: Aanmelding, @Param('id') id: string): Promise<Verzoek> {
    return this.uitkomst(wie, await this.bezwaar.maak(wie, id));
  }

  @Delete('kandidaten/:id/bezwaar')
  async trekBezwaarIn(@Aanvrager() wie: Aanmelding, @Param('id') id: string): Promise<Verzoek> {
    return this.uitkomst(wie, await this.bezwaar.trekIn(wie, id));
  }

  @VraagtBewijs()
  @Post('kandidaten/:id/verwijdering')
  @HttpCode(201)
  async verwijder(@Aanvrager() wie: Aanmelding, @Param('id') id: string): Promise<Verzoek> {
    return this.uitkomst(wie, await this.verwijdering.voerUit(wie, id));
  }

  @Put('kandidaten/:id/bewaarplicht')
  async bewaar(
    @Aanvrager() wie: Aanmelding,
    @Param('id') id: string,
    @Body() body: Buffer | undefined,
  ): Promise<object> {
    const { reden, tot } = leesPlicht(leesObject(body));
    await this.database.inTransactie(HUB, 'rechten', async (em) => {
      const { inwonerId } = await this.verzoeken.betrokkene(em, wie, id);
      await em.query(
        `insert into hub.bewaarplicht (inwoner_id, partner_id, reden, tot) values ($1, $2, $3, $4)
         on conflict (inwoner_id, partner_id) do update set reden = excluded.reden, tot = excluded.tot`,
        [inwonerId, wie.partner.id, reden, tot],
      );
    });
    return { reden, tot };
  }

  @Delete('kandidaten/:id/bewaarplicht')
  @HttpCode(204)
  async hefOp(@Aanvrager() wie: Aanmelding, @Param('id') id: string): Promise<void> {
    await this.database.inTransactie(HUB, 'rechten', async (em) => {
      const { ids } = await this.verzoeken.betrokkene(em, wie, id);
      await em.query(`delete from hub.bewaarplicht where inwoner_id = any($1) and partner_id = $2`, [
        ids,
        wie.partner.id,
      ]);
    });
  }

  private uitkomst({ partner }: Aanmelding, id: string): Promise<Verzoek> {
    return this.database.inTransactie(HUB, 'rechten', (em) => this.verzoeken.toon(em, partner.id, id));
  }
}

function deel(naam: string, waarde: unknown): object {
  if (waarde === undefined) return {};
  if (typeof waarde !== 'object' || waarde === null || Array.isArray(waarde))
    throw new Weigering([fout('TYPE_ONJUIST', naam)]);
  return { [naam]: waarde };
}

function leesPlicht({ reden, tot }: Readonly<Record<string, unknown>>): { reden: string; tot: string } {
  const fouten = [
    ...(typeof reden === 'string' && reden.trim() !== '' ? [] : [fout('VELD_VERPLICHT', 'reden')]),
    ...(typeof tot === 'string' && velden.isDatum(tot) ? [] : [fout('DATUM_ONGELDIG', 'tot')]),
  ];
  if (fouten.length > 0) throw new Weigering(fouten);
  return { reden: String(reden), tot: String(tot) };
}

import { Body, Controller, Get, Headers, Inject, Param, Post, Query, Res } from '@nestjs/common';
import { foutcodes } from '@estafette/contracts';
import type { FastifyReply } from 'fastify';
import type { IncomingHttpHeaders } from 'node:http';
import { Aangemeld, Aanvrager, type Aanmelding } from '../toegang/index.js';
import type { Partner } from '../partner/index.js';
import { alsInnameAntwoord, alsVerwerkt, Inname, type Uitkomst } from './inname.js';
import { Inzage } from './inzage.js';
import { leesZending } from './mediatype.js';
import { Overzicht } from './overzicht.js';
import type { Zoekvraag } from '../web/index.js';
import { Beschrijft } from '../openapi/index.js';
import { BERICHTEN } from './bericht.openapi.js';

@Beschrijft(BERICHTEN)
@Controller('berichten')
export class BerichtController {
  constructor(
    @Inject(Inname) private readonly inname: Inname,
    @Inject(Inzage) private readonly inzage: Inzage,
    @Inject(Overzicht) private readonly overzicht: Overzicht,
  ) {}

  @Post()
  async ontvang(
    @Aangemeld() partner: Partner,
    @Headers() kopregels: IncomingHttpHeaders,
    @Body() body: Buffer | undefined,
    @Res({ passthrough: true }) antwoord: FastifyReply,
  ): Promise<object> {
    const zending = leesZending(kopregels, body ?? Buffer.alloc(0));
    if (zending.soort === 'een') return this.een(await this.inname.neemIn(partner, zending.bericht), antwoord);
    void antwoord.status(200);
    const uitkomsten = [];
    // In order: a batch may hold two berichten about the same subject.
    for (const bericht of zending.berichten) uitkomsten.push(inBatch(await this.inname.neemIn(partner, bericht)));
    return { uitkomsten };
  }

  @Get()
  blader(@Aanvrager() aanvrager: Aanmelding, @Query() vraag: Zoekvraag): Promise<object> {
    return this.overzicht.blader(aanvrager, vraag);
  }

  @Get(':id')
  async toon(@Aanvrager() aanvrager: Aanmelding, @Param('id') id: string): Promise<object> {
    return this.inzage.bericht(aanvrager, id);
  }

  private een(uitkomst: Uitkomst, antwoord: FastifyReply): object {
    if (uitkomst.soort === 'verwerkt') void antwoord.status(uitkomst.herhaald ? 200 : 202);
    return alsInnameAntwoord(uitkomst);
  }
}

function inBatch(uitkomst: Uitkomst): object {
  if (uitkomst.soort === 'verwerkt') return alsVerwerkt(uitkomst);
  const { id } = uitkomst;
  const { fouten, toelichting, status } = uitkomst.weigering;
  const code = fouten[0]!.code;
  return { id, status: 'geweigerd', http: status, code, melding: foutcodes[code].zin, fouten, ...toelichting };
}

import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ketenlijsten, velden, type CodeUit } from '@estafette/contracts';
import { Beschrijft } from '../openapi/index.js';
import { Aanvrager, type Aanmelding } from '../toegang/index.js';
import { leesAls } from '../web/index.js';
import { TERZIJDE } from './terzijde.openapi.js';
import { Terzijde } from './terzijde.js';

const { code, deel, uuid, Verplicht } = velden;

class Kandidaatnaam {
  @Verplicht(uuid()) id: string;
}

class Terzijdeverzoek {
  @Verplicht(deel(() => Kandidaatnaam)) kandidaat: Kandidaatnaam;
  @Verplicht(code(ketenlijsten.redenTerzijde)) reden: CodeUit<typeof ketenlijsten.redenTerzijde>;
}

/** Candidates whom a person leaves out for one vacature, and why. */
@Beschrijft(TERZIJDE)
@Controller('vacatures/:id/terzijde')
export class TerzijdeController {
  constructor(@Inject(Terzijde) private readonly terzijde: Terzijde) {}

  @Get()
  async toon(@Aanvrager() aanvrager: Aanmelding, @Param('id') id: string): Promise<object> {
    return { terzijde: await this.terzijde.toon(aanvrager, id) };
  }

  @Post()
  @HttpCode(204)
  async zet(
    @Aanvrager() aanvrager: Aanmelding,
    @Param('id') id: string,
    @Body() body: Buffer | undefined,
  ): Promise<void> {
    const { kandidaat, reden } = leesAls(Terzijdeverzoek, body);
    await this.terzijde.zet(aanvrager, id, kandidaat.id, reden);
  }

  @Delete(':kandidaatId')
  @HttpCode(204)
  async haalTerug(
    @Aanvrager() aanvrager: Aanmelding,
    @Param('id') id: string,
    @Param('kandidaatId') kandidaatId: string,
  ): Promise<void> {
    await this.terzijde.haalTerug(aanvrager, id, kandidaatId);
  }
}

import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { velden } from '@estafette/contracts';
import { Beschrijft } from '../openapi/index.js';
import { Aanvrager, type Aanmelding } from '../toegang/index.js';
import { leesAls } from '../web/index.js';
import { SCHUILNAMEN } from './schuilnaam.openapi.js';
import { Schuilnamen } from './schuilnamen.js';

const { deel, lijst, uuid, Verplicht } = velden;

const MEESTE = 200;

class Kandidaatnaam {
  @Verplicht(uuid()) id: string;
}

class Schuilnaamverzoek {
  @Verplicht(
    lijst(
      deel(() => Kandidaatnaam),
      MEESTE,
    ),
  )
  kandidaten: Kandidaatnaam[];
}

/** What candidates are called on the screen, for one vacature; the own organisation alone knows them so. */
@Beschrijft(SCHUILNAMEN)
@Controller('vacatures/:id/schuilnamen')
export class SchuilnaamController {
  constructor(@Inject(Schuilnamen) private readonly schuilnamen: Schuilnamen) {}

  @Get()
  async toon(@Aanvrager() aanvrager: Aanmelding, @Param('id') id: string): Promise<object> {
    return { schuilnamen: await this.schuilnamen.toon(aanvrager, id) };
  }

  /** Gives a number to who has none yet, in this order. */
  @Post()
  @HttpCode(200)
  async geef(
    @Aanvrager() aanvrager: Aanmelding,
    @Param('id') id: string,
    @Body() body: Buffer | undefined,
  ): Promise<object> {
    const { kandidaten } = leesAls(Schuilnaamverzoek, body);
    const ids = kandidaten.map((kandidaat) => kandidaat.id);
    return { schuilnamen: await this.schuilnamen.geef(aanvrager, id, ids) };
  }
}

import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { Beschrijft } from '../../openapi/index.js';
import { Aanvrager, type Aanmelding } from '../../toegang/index.js';
import { leesObject } from '../../web/index.js';
import { UITVRAAG } from './uitvraag.openapi.js';
import { Uitvraag } from './uitvraag.js';

/** What goes with an overdracht, before it is offered and after. */
@Beschrijft(UITVRAAG)
@Controller('overdrachten')
export class UitvraagController {
  constructor(@Inject(Uitvraag) private readonly uitvraag: Uitvraag) {}

  @Post('voorbeeld')
  @HttpCode(200)
  voorbeeld(@Aanvrager() aanvrager: Aanmelding, @Body() body: Buffer | undefined): Promise<object> {
    return this.uitvraag.voorbeeld(aanvrager, leesObject(body));
  }

  @Get(':id/gegevens')
  toon(@Aanvrager() aanvrager: Aanmelding, @Param('id') id: string): Promise<object> {
    return this.uitvraag.van(aanvrager, id);
  }
}

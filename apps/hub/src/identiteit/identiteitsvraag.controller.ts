import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { Beschrijft } from '../openapi/index.js';
import type { Partner } from '../partner/index.js';
import { Aangemeld } from '../toegang/index.js';
import { alsBlad, leesBlad, leesObject, Weigering, type Zoekvraag } from '../web/index.js';
import { IDENTITEITSVRAGEN } from './identiteit.openapi.js';
import { antwoorden, Identiteitsvragen, type Antwoord } from './identiteitsvragen.js';

@Beschrijft(IDENTITEITSVRAGEN)
@Controller()
export class IdentiteitsvraagController {
  constructor(@Inject(Identiteitsvragen) private readonly vragen: Identiteitsvragen) {}

  @Get('identiteitsvragen')
  async lijst(@Aangemeld() partner: Partner, @Query() vraag: Zoekvraag): Promise<object> {
    const blad = leesBlad(vraag);
    const vragen = await this.vragen.lijst(partner.id, blad);
    return alsBlad('identiteitsvragen', vragen, blad, '/api/v1/identiteitsvragen', vraag);
  }

  @Post('identiteitsvragen/:id/antwoord')
  @HttpCode(200)
  async beantwoord(
    @Aangemeld() partner: Partner,
    @Param('id') id: string,
    @Body() body: Buffer | undefined,
  ): Promise<object> {
    const antwoord = leesAntwoord(body);
    return { id, antwoord, ...(await this.vragen.beantwoord(partner.id, id, antwoord)) };
  }

  /** Two inwoners who were joined are two people again. */
  @Post('samenvoegingen/:id/ontbinding')
  @HttpCode(204)
  async ontbind(@Aangemeld() partner: Partner, @Param('id') id: string): Promise<void> {
    await this.vragen.ontbind(partner.id, id);
  }
}

function leesAntwoord(body: Buffer | undefined): Antwoord {
  const { antwoord } = leesObject(body);
  const gekozen = antwoorden.find((a) => a === antwoord);
  if (!gekozen) throw Weigering.van('CODE_ONBEKEND', 'antwoord', `Kies uit: ${antwoorden.join(', ')}.`);
  return gekozen;
}

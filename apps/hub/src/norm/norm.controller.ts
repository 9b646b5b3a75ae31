import { Body, Controller, Get, Inject, Param, Put, Query } from '@nestjs/common';
import type { EntityManager } from '@estafette/persistence';
import { Aanvraagnummer, Beheer } from '../beheer/index.js';
import { Beschrijft } from '../openapi/index.js';
import { Aanvrager, AlleenBeheer, Rol, type Aanmelding } from '../toegang/index.js';
import { alsBlad, leesAls, leesBlad, type Zoekvraag } from '../web/index.js';
import { PARTNERNORMEN } from './norm.openapi.js';
import { Normen } from './normen.js';
import { Normeninhoud } from './normverzoek.js';

/** How long a partner may take, where something else was agreed. An agreement has two sides: only beheer changes it. */
@Rol('beheerder', 'partnerbeheerder')
@Beschrijft(PARTNERNORMEN)
@Controller('partners/:naam/normen')
export class NormController {
  constructor(
    @Inject(Beheer) private readonly beheer: Beheer,
    @Inject(Normen) private readonly normen: Normen,
  ) {}

  @Get()
  toon(@Aanvrager() wie: Aanmelding, @Param('naam') naam: string, @Aanvraagnummer() aanvraag: string): Promise<object> {
    return this.beheer.van(wie, naam, aanvraag, (em, { id }) => this.stand(em, id));
  }

  @Get('versies')
  versies(
    @Aanvrager() wie: Aanmelding,
    @Param('naam') naam: string,
    @Aanvraagnummer() aanvraag: string,
    @Query() vraag: Zoekvraag,
  ): Promise<object> {
    const blad = leesBlad(vraag);
    return this.beheer.van(wie, naam, aanvraag, async (em, { id }) =>
      alsBlad(
        'versies',
        await this.normen.versies(em, id, blad),
        blad,
        `/api/v1/partners/${naam}/normen/versies`,
        vraag,
      ),
    );
  }

  @AlleenBeheer()
  @Put()
  zet(
    @Aanvrager() wie: Aanmelding,
    @Param('naam') naam: string,
    @Aanvraagnummer() aanvraag: string,
    @Body() body: Buffer | undefined,
  ): Promise<object> {
    const verzoek = leesAls(Normeninhoud, body);
    return this.beheer.van(wie, naam, aanvraag, async (em, { id }) => {
      await this.normen.zet(em, wie, id, verzoek);
      return this.stand(em, id);
    });
  }

  private async stand(em: EntityManager, partnerId: string): Promise<object> {
    const versie = await this.normen.versie(em, partnerId);
    return { normen: await this.normen.toon(em, partnerId), ...versie, volgende: null };
  }
}

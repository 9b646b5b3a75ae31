import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { Beschrijft, blad, bladvraag, keuze, lees, object, ofNiets, tekst, tijdstip, uuid } from '../openapi/index.js';
import { Aanvrager, Rol, type Aanmelding } from '../toegang/index.js';
import { alsBlad, leesBlad, type Zoekvraag } from '../web/index.js';
import { Wijzigingen } from '../wijziging/index.js';
import { Aanvraagnummer, Beheer } from '../beheer/index.js';

const toestand = ofNiets({ type: 'object', additionalProperties: true });
const wijziging = object({
  id: uuid,
  op: tijdstip,
  onderwerp: tekst,
  actie: keuze(['gemaakt', 'gewijzigd', 'verwijderd']),
  voor: toestand,
  na: toestand,
  door: { type: 'object', additionalProperties: true },
});

/** Who changed what about a partner, the newest first. */
@Rol('beheerder', 'partnerbeheerder')
@Beschrijft({
  '/partners/{naam}/wijzigingen': { get: lees('wijzigingen', blad('wijzigingen', wijziging), ...bladvraag) },
})
@Controller('partners/:naam/wijzigingen')
export class WijzigingenController {
  constructor(
    @Inject(Beheer) private readonly beheer: Beheer,
    @Inject(Wijzigingen) private readonly wijzigingen: Wijzigingen,
  ) {}

  @Get()
  toon(
    @Aanvrager() wie: Aanmelding,
    @Param('naam') naam: string,
    @Aanvraagnummer() aanvraag: string,
    @Query() vraag: Zoekvraag,
  ): Promise<object> {
    const blad = leesBlad(vraag);
    return this.beheer.van(wie, naam, aanvraag, async (em, { id }) => {
      const gevonden = await this.wijzigingen.van(em, id, blad);
      return alsBlad('wijzigingen', gevonden, blad, `/api/v1/partners/${naam}/wijzigingen`, vraag);
    });
  }
}

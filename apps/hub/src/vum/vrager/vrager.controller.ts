import { Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { Aanvraagnummer } from '../../beheer/index.js';
import {
  antwoord,
  Beschrijft,
  doe,
  geheel,
  lees,
  lijst,
  object,
  paden,
  tekst,
  tijdstip,
  uuid,
} from '../../openapi/index.js';
import { Aanvrager, type Aanmelding } from '../../toegang/index.js';
import { Weigering } from '../../web/index.js';
import { Vrager } from './vrager.js';

const herkomst = object({ uitwisseling: tekst });
const alles = { type: 'object', description: 'Velden van VUM 3.0 Werkzoekende.' };
const kandidaat = object(
  { kandidaatId: uuid, rang: geheel, score: geheel, scoreMetBrug: geheel, zekerheid: geheel, profiel: alles },
  { bereik: lijst(geheel), criteria: lijst({ type: 'object' }), detail: alles },
);
const LIJST = object({
  vraagId: uuid,
  herkomst,
  gesteldOp: tijdstip,
  bewaardTot: tijdstip,
  meer: { type: 'boolean' },
  gezien: geheel,
  weging: object({ versie: tekst }),
  kandidaten: lijst(kandidaat),
});
const DETAIL = object({ kandidaatId: uuid, herkomst, profiel: alles, detail: alles });

/** Candidates from outside the region, for a vacancy of ours. */
@Beschrijft(
  paden({
    '/vacatures/{id}/vum-vragen': { post: doe('stelVumVraag', undefined, antwoord(200, LIJST)) },
    '/vum-vragen/{id}': { get: lees('vumVraag', LIJST) },
    '/vum-vragen/{id}/kandidaten/{kandidaatId}/detail': {
      post: doe('haalVumDetail', undefined, antwoord(200, DETAIL)),
    },
  }),
)
@Controller()
export class VragerController {
  constructor(@Inject(Vrager) private readonly vrager: Vrager) {}

  @Post('vacatures/:id/vum-vragen')
  @HttpCode(200)
  vraag(@Aanvrager() wie: Aanmelding, @Param('id') id: string, @Aanvraagnummer() aanvraag: string): Promise<object> {
    eisAccountmanager(wie);
    return this.vrager.vraag(wie.partner, id, aanvraag);
  }

  @Get('vum-vragen/:id')
  toon(@Aanvrager() wie: Aanmelding, @Param('id') id: string): Promise<object> {
    eisAccountmanager(wie);
    return this.vrager.toon(wie.partner, id);
  }

  /** Never asked by itself: a person wants to know more, within the quota of the exchange. */
  @Post('vum-vragen/:id/kandidaten/:kandidaatId/detail')
  @HttpCode(200)
  detail(
    @Aanvrager() wie: Aanmelding,
    @Param('id') id: string,
    @Param('kandidaatId') kandidaatId: string,
    @Aanvraagnummer() aanvraag: string,
  ): Promise<object> {
    eisAccountmanager(wie);
    return this.vrager.detail(wie.partner, id, kandidaatId, aanvraag);
  }
}

/** Of the people of a partner only an accountmanager; its system asks on behalf of one. */
function eisAccountmanager({ medewerker, rollen }: Aanmelding): void {
  if (medewerker && !rollen.includes('accountmanager')) throw Weigering.van('GEEN_TOEGANG');
}

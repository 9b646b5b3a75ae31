import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { fout, isBsn, type Fout } from '@estafette/contracts';
import { grondslagVoorBsn } from '../kluis/index.js';
import { Beschrijft } from '../openapi/index.js';
import type { Medewerker, Partner } from '../partner/index.js';
import { Aangemeld, Persoon } from '../toegang/index.js';
import { leesObject, Weigering } from '../web/index.js';
import { ZOEKVRAGEN } from './identiteit.openapi.js';
import { Zoekvragen } from './zoekvragen.js';

/** Why somebody is looked up by BSN. */
const zoekdoelen = ['intake', 'overdracht', 'correctie', 'verzoek-van-inwoner'] as const;

/** Finding a person by BSN: in the body, so that it is in no address and no log (NL API Design Rules). */
@Beschrijft(ZOEKVRAGEN)
@Controller('inwoners/zoekvragen')
export class ZoekvraagController {
  constructor(@Inject(Zoekvragen) private readonly zoekvragen: Zoekvragen) {}

  @Post()
  @HttpCode(200)
  zoek(
    @Aangemeld() partner: Partner,
    @Persoon() medewerker: Medewerker | undefined,
    @Body() body: Buffer | undefined,
  ): Promise<object> {
    if (!grondslagVoorBsn(partner.soort)) throw Weigering.van('BSN_NIET_TOEGESTAAN');
    const { bsn, doel } = leesObject(body);
    const fouten = foutenIn(bsn, doel);
    if (fouten.length > 0) throw new Weigering(fouten);
    return this.zoekvragen.zoek({ partner, medewerkerId: medewerker?.id, doel: doel as string }, bsn as string);
  }
}

function foutenIn(bsn: unknown, doel: unknown): Fout[] {
  const opDoel = doel === undefined ? 'VELD_VERPLICHT' : 'CODE_ONBEKEND';
  return [
    ...(isBsn(bsn) ? [] : [fout(bsn === undefined ? 'VELD_VERPLICHT' : 'BSN_ONGELDIG', 'bsn')]),
    ...(zoekdoelen.some((d) => d === doel) ? [] : [fout(opDoel, 'doel', `Kies uit: ${zoekdoelen.join(', ')}.`)]),
  ];
}

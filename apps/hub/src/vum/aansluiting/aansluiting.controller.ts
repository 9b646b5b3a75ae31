import { Body, Controller, Get, Inject, Param, Put } from '@nestjs/common';
import { velden } from '@estafette/contracts';
import { Aanvraagnummer, Beheer } from '../../beheer/index.js';
import { antwoord, Beschrijft, doe, geheel, lees, object, ofNiets, paden, tekst } from '../../openapi/index.js';
import { AlleenBeheer, Aanvrager, type Aanmelding } from '../../toegang/index.js';
import { Uitgang } from '../../uitgang/index.js';
import { leesAls, Weigering } from '../../web/index.js';
import { Aansluitingen } from './aansluitingen.js';

const waar = { type: 'boolean' };
const AANSLUITING = object({
  uitwisseling: waar,
  bronUrl: ofNiets(tekst),
  uitwisselingUrl: ofNiets(tekst),
  bewaardagen: geheel,
});
const VERZOEK = object(
  {},
  { uitwisseling: geheel, bronUrl: tekst, uitwisselingUrl: tekst, sleutel: tekst, bewaardagen: geheel },
);

class Aansluitverzoek {
  /** 1: passes on questions of others, and may name other OINs than its own; 2: not. */
  @velden.Optioneel(velden.geheel(1, 2)) uitwisseling?: number;
  @velden.Optioneel(velden.tekst(2_000)) bronUrl?: string;
  @velden.Optioneel(velden.tekst(2_000)) uitwisselingUrl?: string;
  @velden.Optioneel(velden.tekst(500)) sleutel?: string;
  @velden.Optioneel(velden.geheel(1, 365)) bewaardagen?: number;
}

/** What a partner does in VUM: managed by the hub alone, because it decides where questions go. */
@AlleenBeheer()
@Beschrijft(
  paden({
    '/partners/{naam}/vum': {
      get: lees('vumAansluiting', AANSLUITING),
      put: doe('zetVumAansluiting', VERZOEK, antwoord(200, AANSLUITING)),
    },
  }),
)
@Controller('partners/:naam/vum')
export class AansluitingController {
  constructor(
    @Inject(Beheer) private readonly beheer: Beheer,
    @Inject(Aansluitingen) private readonly aansluitingen: Aansluitingen,
    @Inject(Uitgang) private readonly uitgang: Uitgang,
  ) {}

  @Get()
  toon(@Aanvrager() wie: Aanmelding, @Param('naam') naam: string, @Aanvraagnummer() aanvraag: string): Promise<object> {
    return this.beheer.van(wie, naam, aanvraag, (em, { id }) => this.aansluitingen.toon(em, id));
  }

  @Put()
  async zet(
    @Aanvrager() wie: Aanmelding,
    @Param('naam') naam: string,
    @Aanvraagnummer() aanvraag: string,
    @Body() body: Buffer | undefined,
  ): Promise<object> {
    const { uitwisseling, sleutel, bewaardagen = 28, ...urls } = leesAls(Aansluitverzoek, body);
    const [bronUrl, uitwisselingUrl] = [
      await this.url(naam, 'bronUrl', urls),
      await this.url(naam, 'uitwisselingUrl', urls),
    ];
    const nieuw = { uitwisseling: uitwisseling === 1, bronUrl, uitwisselingUrl, bewaardagen };
    return this.beheer.van(wie, naam, aanvraag, async (em, { id }) => {
      await this.aansluitingen.zet(em, id, nieuw, sleutel);
      return this.aansluitingen.toon(em, id);
    });
  }

  private async url<N extends string>(
    partner: string,
    veld: N,
    urls: { readonly [K in N]?: string },
  ): Promise<string | null> {
    const url = urls[veld];
    if (url === undefined) return null;
    const bezwaar = await this.uitgang.bezwaar(url, { partner });
    if (bezwaar) throw Weigering.van('WEBHOOK_NIET_TOEGESTAAN', veld, bezwaar);
    return new URL(url).href.replace(/\/$/, '');
  }
}

import { Body, Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { velden } from '@estafette/contracts';
import { antwoord, Beschrijft, blad, bladvraag, datum, doe, geheel, inVraag, keuze } from '../openapi/index.js';
import { lees, lijst, naam, object, ofNiets, tekst, tijdstip, uuid } from '../openapi/index.js';
import { Aanvrager, Rol, type Aanmelding } from '../toegang/index.js';
import { alsBlad, leesAls, leesBlad, Weigering, type Zoekvraag } from '../web/index.js';
import { Dagen } from './dagen.js';
import { Gebruikslog, gebruiksoorten } from './gebruik.js';

const MAX_RIJEN = 1_000_000;

class Uitvoermelding {
  @velden.Verplicht(velden.tekst(100)) bestand: string;
  @velden.Verplicht(velden.geheel(0, MAX_RIJEN)) rijen: number;
  @velden.Verplicht(velden.tekst(500)) pagina: string;
}

const regel = object({
  id: uuid,
  op: tijdstip,
  medewerker: ofNiets(tekst),
  partner: tekst,
  werk: tekst,
  doel: ofNiets(tekst),
  geweigerd: { type: 'boolean' },
  code: ofNiets(tekst),
  reden: ofNiets(tekst),
  inwoners: lijst(naam),
  meer: { type: 'boolean' },
});

/** For the privacy officer: every look at a person, by whom and what for. */
@Rol('privacy-officer')
@Beschrijft({
  '/logboek/gebruik': {
    get: lees(
      'gebruik',
      blad('gebruik', regel),
      ...['van', 'tot'].map((dag) => inVraag(dag, datum)),
      inVraag('soort', keuze(gebruiksoorten)),
      inVraag('inwoner'),
      ...bladvraag,
    ),
  },
})
@Controller('logboek/gebruik')
export class GebruikController {
  constructor(
    @Inject(Gebruikslog) private readonly log: Gebruikslog,
    @Inject(Dagen) private readonly dagen: Dagen,
  ) {}

  @Get()
  async blader(@Aanvrager() wie: Aanmelding, @Query() vraag: Zoekvraag): Promise<object> {
    const blad = leesBlad(vraag);
    const soort = gebruiksoorten.find((s) => s === vraag['soort']);
    if (vraag['soort'] !== undefined && !soort) throw Weigering.van('PARAMETER_ONJUIST', 'soort');
    const welke = { ...this.dagen.uit(vraag), soort, inwoner: vraag['inwoner'] };
    return alsBlad('gebruik', await this.log.blader(wie, welke, blad), blad, '/api/v1/logboek/gebruik', vraag);
  }
}

/** A page tells that somebody took its figures along as a file. */
@Beschrijft({
  '/logboek/uitvoeren': {
    post: doe('meldUitvoer', object({ bestand: tekst, rijen: geheel, pagina: tekst }), antwoord(204)),
  },
})
@Controller('logboek/uitvoeren')
export class UitvoerController {
  constructor(@Inject(Gebruikslog) private readonly log: Gebruikslog) {}

  @Post()
  @HttpCode(204)
  meld(@Aanvrager() wie: Aanmelding, @Body() body: Buffer | undefined): Promise<void> {
    return this.log.meldUitvoer(wie, leesAls(Uitvoermelding, body));
  }
}

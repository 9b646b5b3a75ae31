import { Body, Controller, Get, Inject, Param, Put } from '@nestjs/common';
import { afspreekbareNormen, velden } from '@estafette/contracts';
import { Aanvraagnummer, Beheer } from '../beheer/index.js';
import {
  antwoord,
  Beschrijft,
  blad,
  doe,
  geheel,
  keuze,
  lees,
  lijst,
  object,
  ofNiets,
  tekst,
} from '../openapi/index.js';
import { Aanvrager, AlleenBeheer, Rol, type Aanmelding } from '../toegang/index.js';
import { leesAls } from '../web/index.js';
import { Normen, type Normafspraak } from './normen.js';

const { deel, geheel: getal, lijst: rij, Optioneel, tekst: woord, Verplicht } = velden;

class Normverzoek {
  @Verplicht(woord(50)) norm: string;
  @Optioneel(woord(50)) van?: string;
  @Optioneel(woord(50)) dienst?: string;
  @Optioneel(getal(1, 400)) werkdagen?: number;
  @Optioneel(getal(1, 400)) dagen?: number;
}

class Normeninhoud {
  @Verplicht(
    rij(
      deel(() => Normverzoek),
      100,
    ),
  )
  normen: Normverzoek[];
}

const norm = keuze(Object.keys(afspreekbareNormen));
const gezet = object({
  norm,
  van: ofNiets(tekst),
  dienst: ofNiets(tekst),
  werkdagen: ofNiets(geheel),
  dagen: ofNiets(geheel),
});
const verzoek = object({ norm }, { van: tekst, dienst: tekst, werkdagen: geheel, dagen: geheel });

/** How long a partner may take, where something else was agreed. An agreement has two sides: only beheer changes it. */
@Rol('beheerder', 'partnerbeheerder')
@Beschrijft({
  '/partners/{naam}/normen': {
    get: lees('normen', blad('normen', gezet)),
    put: doe('wijzigNormen', object({ normen: lijst(verzoek) }), antwoord(200, blad('normen', gezet))),
  },
})
@Controller('partners/:naam/normen')
export class NormController {
  constructor(
    @Inject(Beheer) private readonly beheer: Beheer,
    @Inject(Normen) private readonly normen: Normen,
  ) {}

  @Get()
  toon(@Aanvrager() wie: Aanmelding, @Param('naam') naam: string, @Aanvraagnummer() aanvraag: string): Promise<object> {
    return this.beheer.van(wie, naam, aanvraag, async (em, { id }) => blader(await this.normen.toon(em, id)));
  }

  @AlleenBeheer()
  @Put()
  zet(
    @Aanvrager() wie: Aanmelding,
    @Param('naam') naam: string,
    @Aanvraagnummer() aanvraag: string,
    @Body() body: Buffer | undefined,
  ): Promise<object> {
    const { normen } = leesAls(Normeninhoud, body);
    return this.beheer.van(wie, naam, aanvraag, async (em, { id }) => blader(await this.normen.zet(em, id, normen)));
  }
}

function blader(normen: readonly Normafspraak[]): object {
  return { normen, volgende: null };
}

import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { antwoord, Beschrijft, datum, inVraag, keuze, lees, lijst, object, tekst } from '../openapi/index.js';
import { Openbaar, Rol } from '../toegang/index.js';
import { Weigering, type Zoekvraag } from '../web/index.js';
import { activiteiten, type Activiteit } from './activiteiten.js';
import { Dagen } from './dagen.js';
import { Opvallendheden } from './opvallend.js';

const ACTIVITEIT = object({
  id: tekst,
  naam: tekst,
  doel: tekst,
  grondslag: tekst,
  wet: tekst,
  gegevens: lijst(tekst),
  ontvangers: lijst(tekst),
  bewaartermijn: tekst,
});
const SOORTEN = ['NOODTOEGANG', 'VEEL_INGEZIEN', 'BUITEN_WERKTIJD', 'ZONDER_WERKRELATIE', 'UITVOER'];
const OPVALLEND = object({ soort: keuze(SOORTEN), dag: datum, medewerker: tekst, partner: tekst, zin: tekst });

/** What is done with people's data, on what ground, for how long: for everyone to read (AVG art. 30). */
@Openbaar()
@Beschrijft({
  '/verwerkingsactiviteiten': {
    get: lees('verwerkingsactiviteiten', object({ verwerkingsactiviteiten: lijst(ACTIVITEIT) })),
  },
  '/verwerkingsactiviteiten/{activiteit}': {
    get: { operationId: 'verwerkingsactiviteit', responses: antwoord(200, ACTIVITEIT) },
  },
})
@Controller('verwerkingsactiviteiten')
export class ActiviteitenController {
  @Get()
  alle(): object {
    return { verwerkingsactiviteiten: [...activiteiten].map(([id, activiteit]) => vorm(id, activiteit)) };
  }

  @Get(':activiteit')
  een(@Param('activiteit') id: string): object {
    const activiteit = activiteiten.get(id);
    if (!activiteit) throw Weigering.van('NIET_GEVONDEN');
    return vorm(id, activiteit);
  }
}

/** For the privacy officer: use that asks for a question. */
@Rol('privacy-officer')
@Beschrijft({
  '/logboek/opvallend': {
    get: lees(
      'opvallendGebruik',
      object({ opvallend: lijst(OPVALLEND) }),
      inVraag('van', datum),
      inVraag('tot', datum),
    ),
  },
})
@Controller('logboek')
export class LogboekController {
  constructor(
    @Inject(Opvallendheden) private readonly opvallendheden: Opvallendheden,
    @Inject(Dagen) private readonly dagen: Dagen,
  ) {}

  @Get('opvallend')
  async opvallend(@Query() vraag: Zoekvraag): Promise<object> {
    const { van, tot } = this.dagen.uit(vraag);
    return { opvallend: await this.opvallendheden.tussen(van, tot) };
  }
}

function vorm(id: string, activiteit: Activiteit): object {
  return { id, ...activiteit };
}

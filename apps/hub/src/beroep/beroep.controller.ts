import { Controller, Get, Query } from '@nestjs/common';
import { competenties, iscoNamen, zoekBeroepen, type Beroep } from '@estafette/taxonomie';
import { leesBlad, Weigering, type Zoekvraag } from '../web/index.js';
import { Beschrijft } from '../openapi/index.js';
import { BEROEPEN } from './beroep.openapi.js';

const ZOEKTEKST_MAXIMAAL = 100;

/** Names for codes: which occupations there are, and what belongs to them. */
@Beschrijft(BEROEPEN)
@Controller('beroepen')
export class BeroepController {
  @Get()
  zoek(@Query() vraag: Zoekvraag): object {
    const { maximum } = leesBlad(vraag);
    const tekst = vraag['zoek'] ?? '';
    if (typeof tekst !== 'string' || tekst.length > ZOEKTEKST_MAXIMAAL) {
      throw Weigering.van('PARAMETER_ONJUIST', 'zoek', `Eén tekst van hoogstens ${ZOEKTEKST_MAXIMAAL} tekens.`);
    }
    // The list is short and searched by name: what does not fit on one page asks for a better word.
    return { beroepen: zoekBeroepen(tekst).slice(0, maximum).map(vorm), volgende: null };
  }
}

function vorm({ code, naam, isco, essentieel, optioneel }: Beroep): object {
  const nodig = (codes: readonly string[], soort: 'essentieel' | 'optioneel') =>
    codes.map((c) => ({ code: c, naam: competenties.get(c)!.naam, soort }));
  return {
    code,
    naam,
    groep: { code: isco, naam: iscoNamen.get(isco)! },
    competenties: [...nodig(essentieel, 'essentieel'), ...nodig(optioneel, 'optioneel')],
  };
}

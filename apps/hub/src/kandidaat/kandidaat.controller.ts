import { Controller, Get, Inject, Param } from '@nestjs/common';
import type { Veldgroep } from '@estafette/contracts';
import { Doelbinding } from '../doelbinding/index.js';
import { Kluis } from '../kluis/index.js';
import { Aanvrager, VraagtDoel, type Aanmelding } from '../toegang/index.js';
import { Verwijzingen } from '../verwijzing/index.js';
import { profielgroepen } from './delen.js';
import type { Kandidaat } from './kandidaat.js';
import { Kandidaten } from './kandidaten.js';
import { zichtbaar } from './onderdelen.js';
import type { Herkomstregel } from './vereniging.js';
import { Beschrijft } from '../openapi/index.js';
import { KANDIDATEN } from './kandidaat.openapi.js';

@Beschrijft(KANDIDATEN)
@Controller('kandidaten')
export class KandidaatController {
  constructor(
    @Inject(Kandidaten) private readonly kandidaten: Kandidaten,
    @Inject(Verwijzingen) private readonly verwijzingen: Verwijzingen,
    @Inject(Doelbinding) private readonly doelbinding: Doelbinding,
    @Inject(Kluis) private readonly kluis: Kluis,
  ) {}

  @VraagtDoel()
  @Get(':id')
  async toon(@Aanvrager() aanvrager: Aanmelding, @Param('id') id: string): Promise<object> {
    const { kandidaat, naam, contact } = await this.kandidaten.alsGebonden(
      aanvrager,
      id,
      'inzage',
      async (em, gevonden) => ({
        kandidaat: gevonden,
        naam: await this.verwijzingen.bekendeNaam(em, aanvrager.partner.id, 'inwoner', gevonden.id),
        contact: await this.kluis.contactgegevens(em, gevonden.id),
      }),
    );
    const { versie, keten, vastgesteldOp, groepen } = kandidaat;
    const { persoon } = contact;
    const profiel = { ...kandidaat.profiel, ...contact.profiel };
    const niet = profielgroepen.filter((groep) => !groepen.includes(groep));
    const doelbinding = { gedeeld: groepen, ...(await this.doelbinding.uitleg(kandidaat.id, niet)) };
    const bronnen = await this.bronnen(kandidaat);
    return {
      ...naam,
      versie,
      vastgesteldOp,
      ...(persoon && { persoon }),
      profiel,
      keten,
      herkomst: bronnen,
      doelbinding,
    };
  }

  /** Where the parts come from, with the names of the partners that told them. */
  private async bronnen({ herkomst, groepen }: Kandidaat): Promise<object[]> {
    if (herkomst.size === 0) return [];
    const namen = await this.kandidaten.partnernamen();
    return [...herkomst].map(([onderdeel, regel]) => bron(onderdeel, regel, namen, groepen));
  }
}

function bron(
  onderdeel: string,
  regel: Herkomstregel,
  namen: ReadonlyMap<string, string>,
  groepen: readonly Veldgroep[],
): object {
  const { herkomst, methode, datum, partnerId, afwijkend } = regel;
  const ander = afwijkend && {
    waarde: zichtbaar(onderdeel, afwijkend.waarde, groepen),
    herkomst: afwijkend.herkomst,
    datum: afwijkend.datum,
    partner: namen.get(afwijkend.partnerId),
  };
  return { onderdeel, herkomst, methode, datum, partner: namen.get(partnerId), ...(ander && { afwijkend: ander }) };
}

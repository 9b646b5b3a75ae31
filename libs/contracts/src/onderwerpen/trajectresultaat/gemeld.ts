import { Bericht } from '../../berichtsoort/index.js';
import { ketenlijsten, type CodeUit } from '../../codelijsten/index.js';
import { code, datum, deel, lijst, Optioneel, tekst, Verplicht, vrijeTekst } from '../../velden/index.js';
import { verwijzing, verwijzingOfNieuw, type Verwijzing } from '../../verwijzing/index.js';

const { herkomst, szeebraTrede, ladderTrede } = ketenlijsten;

/** A competence that was seen or measured during the traject. */
export class GemetenCompetentie {
  @Verplicht(vrijeTekst(200)) codeCompetentie: string;
  @Optioneel(code(herkomst)) herkomst?: CodeUit<typeof herkomst>;
  @Optioneel(tekst(100)) methode?: string;
  @Optioneel(datum()) datum?: string;
}

/** Where someone stood before and stands after, on both scales. */
export class Schalen {
  @Optioneel(code(szeebraTrede)) szeebraTrede?: CodeUit<typeof szeebraTrede>;
  @Optioneel(code(ladderTrede)) ladderTrede?: CodeUit<typeof ladderTrede>;
}

export class Vervolgadvies {
  @Verplicht(code(ketenlijsten.dienst)) dienst: CodeUit<typeof ketenlijsten.dienst>;
  @Optioneel(tekst(1000)) waarom?: string;
}

@Bericht({
  naam: 'trajectresultaat.gemeld',
  versie: '1.0',
  afzenders: ['arbeidsontwikkelbedrijf', 'centrum-activerend-werk', 'aanbieder', 'gemeente'],
  betekenis: 'Een tussentijds resultaat of het eindresultaat van een traject.',
})
export class TrajectresultaatGemeld {
  @Verplicht(verwijzing('inwoner')) inwoner: Verwijzing;
  @Optioneel(verwijzing('overdracht')) overdracht?: Verwijzing;
  @Optioneel(verwijzingOfNieuw('traject')) traject?: Verwijzing;
  @Verplicht(code(ketenlijsten.soortResultaat)) soort: CodeUit<typeof ketenlijsten.soortResultaat>;
  @Verplicht(datum()) datum: string;
  @Optioneel(code(ketenlijsten.dienst)) dienst?: CodeUit<typeof ketenlijsten.dienst>;
  @Optioneel(datum()) vanaf?: string;
  @Optioneel(datum()) tot?: string;
  @Optioneel(code(ketenlijsten.doelBereikt)) doelBereikt?: CodeUit<typeof ketenlijsten.doelBereikt>;
  @Optioneel(code(ketenlijsten.redenEinde)) reden?: CodeUit<typeof ketenlijsten.redenEinde>;
  @Optioneel(deel(() => Schalen), 'afstand') voor?: Schalen;
  @Optioneel(deel(() => Schalen), 'afstand') na?: Schalen;
  @Optioneel(
    lijst(
      deel(() => GemetenCompetentie),
      100,
    ),
  )
  competenties?: GemetenCompetentie[];
  @Optioneel(deel(() => Vervolgadvies)) advies?: Vervolgadvies;
  /** The id of an earlier bericht of the same sender that this one replaces. */
  @Optioneel(tekst(300)) vervangt?: string;
  @Optioneel(tekst(2000), 'verhaal') toelichting?: string;
}

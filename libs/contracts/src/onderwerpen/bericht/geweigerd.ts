import { Bericht } from '../../berichtsoort/index.js';
import { deel, lijst, Optioneel, tekst, Verplicht, vrijeTekst } from '../../velden/index.js';

export class Gebrek {
  @Verplicht(tekst(50)) code: string;
  @Verplicht(vrijeTekst(300)) pad: string;
  @Verplicht(tekst(500)) melding: string;
}

@Bericht({
  naam: 'bericht.geweigerd',
  versie: '1.0',
  afzenders: ['hub'],
  betekenis: 'Een bericht van u is niet verwerkt: wat er mis is, waar, en hoe u het herstelt.',
})
export class BerichtGeweigerd {
  @Verplicht(tekst(300)) bericht: string;
  @Optioneel(tekst(300)) bron?: string;
  @Optioneel(tekst(200)) type?: string;
  @Verplicht(
    lijst(
      deel(() => Gebrek),
      50,
    ),
  )
  fouten: Gebrek[];
}

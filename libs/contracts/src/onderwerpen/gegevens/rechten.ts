import { Bericht } from '../../berichtsoort/index.js';
import { code, deel, lijst, Optioneel, tekst, Verplicht } from '../../velden/index.js';
import { ketenlijsten, type CodeUit } from '../../codelijsten/index.js';
import { verwijzing, type Verwijzing } from '../../verwijzing/index.js';
import { Werkzoekende } from '../../vum/index.js';
import { Ketengegevens } from '../kandidaatprofiel/index.js';

@Bericht({
  naam: 'gegevens.gecorrigeerd',
  versie: '1.0',
  afzenders: ['hub'],
  betekenis:
    'Een gegeven dat u van ons kreeg, was fout (AVG artikel 19). Neem de verbetering over; wat niet meer met u gedeeld wordt, gebruikt u niet meer.',
})
export class GegevensGecorrigeerd {
  @Verplicht(verwijzing('inwoner')) inwoner: Verwijzing;
  /** Which parts were wrong, by their name in the profile: `profiel.rijbewijs`. */
  @Verplicht(lijst(tekst(100), 50)) onderdelen: string[];
  @Optioneel(deel(() => Werkzoekende)) profiel?: Werkzoekende;
  @Optioneel(deel(() => Ketengegevens)) keten?: Ketengegevens;
}

@Bericht({
  naam: 'gegevens.gewist',
  versie: '1.0',
  afzenders: ['hub'],
  betekenis:
    'De hub heeft alles over deze inwoner gewist (AVG artikel 17). Wis wat u van ons kreeg en niet zelf moet bewaren.',
})
export class GegevensGewist {
  @Verplicht(verwijzing('inwoner')) inwoner: Verwijzing;
  @Verplicht(code(ketenlijsten.redenWissen)) reden: CodeUit<typeof ketenlijsten.redenWissen>;
}

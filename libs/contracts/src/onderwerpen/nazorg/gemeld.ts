import { Bericht } from '../../berichtsoort/index.js';
import { ketenlijsten, type CodeUit } from '../../codelijsten/index.js';
import { MedewerkerNaam } from '../../partij/index.js';
import { code, datum, deel, Optioneel, tekst, Verplicht } from '../../velden/index.js';
import { verwijzing, type Verwijzing } from '../../verwijzing/index.js';

@Bericht({
  naam: 'nazorg.gemeld',
  versie: '1.0',
  // Who placed somebody, and who has the regie: the inwoner has one fixed contact, at work as well.
  afzenders: ['werkgeversservicepunt', 'arbeidsontwikkelbedrijf', 'gemeente'],
  betekenis:
    'Contact na de start van werk: hoe het gaat. Is het werk gestopt, dan heeft de regisseur dezelfde dag de stok.',
})
export class NazorgGemeld {
  @Verplicht(verwijzing('plaatsing')) plaatsing: Verwijzing;
  @Verplicht(datum()) datum: string;
  @Verplicht(code(ketenlijsten.nazorgmoment)) moment: CodeUit<typeof ketenlijsten.nazorgmoment>;
  @Verplicht(code(ketenlijsten.verloopPlaatsing)) verloop: CodeUit<typeof ketenlijsten.verloopPlaatsing>;
  /** Why it stopped, or what asks attention. */
  @Optioneel(code(ketenlijsten.redenEindePlaatsing)) reden?: CodeUit<typeof ketenlijsten.redenEindePlaatsing>;
  @Optioneel(datum()) volgendeNazorg?: string;
  @Optioneel(deel(() => MedewerkerNaam)) medewerker?: MedewerkerNaam;
  @Optioneel(tekst(1000), 'contactmomenten') toelichting?: string;
}

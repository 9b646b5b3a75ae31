import { Bericht } from '../../berichtsoort/index.js';
import { ketenlijsten, type CodeUit } from '../../codelijsten/index.js';
import { MedewerkerNaam } from '../../partij/index.js';
import { code, datum, deel, lijst, Optioneel, Sinds, tekst, tijdstip, Verplicht } from '../../velden/index.js';
import { verwijzing, type Verwijzing } from '../../verwijzing/index.js';

@Bericht({
  naam: 'contact.vastgelegd',
  versie: '1.1',
  eerder: { '1.0': '2026-08-31' },
  afzenders: [
    'gemeente',
    'werkgeversservicepunt',
    'arbeidsontwikkelbedrijf',
    'centrum-activerend-werk',
    'wijkteam',
    'aanbieder',
    'leerwerkloket',
    'uwv',
    'school',
  ],
  betekenis: 'Een contactmoment met de inwoner: gepland, verschenen, niet verschenen of niet bereikt.',
})
export class ContactVastgelegd {
  @Verplicht(verwijzing('inwoner')) inwoner: Verwijzing;
  @Optioneel(verwijzing('overdracht')) overdracht?: Verwijzing;
  @Verplicht(code(ketenlijsten.soortContact)) soort: CodeUit<typeof ketenlijsten.soortContact>;
  @Verplicht(tijdstip()) tijdstip: string;
  @Optioneel(lijst(code(ketenlijsten.deelnemerContact), 10)) deelnemers?: CodeUit<
    typeof ketenlijsten.deelnemerContact
  >[];
  @Optioneel(deel(() => MedewerkerNaam)) medewerker?: MedewerkerNaam;
  /** The day on which the inwoner will be spoken to next. */
  @Sinds('2026-09-01') @Optioneel(datum()) volgendContact?: string;
  @Optioneel(tekst(1000)) toelichting?: string;
}

import { Bericht } from '../../berichtsoort/index.js';
import { ketenlijsten, type CodeUit } from '../../codelijsten/index.js';
import { MedewerkerNaam, TeamAdres } from '../../partij/index.js';
import { code, datum, deel, lijst, Optioneel, tekst, Verplicht } from '../../velden/index.js';
import { verwijzing, verwijzingOfNieuw, type Verwijzing } from '../../verwijzing/index.js';

@Bericht({
  naam: 'advies.gegeven',
  versie: '1.0',
  afzenders: ['centrum-activerend-werk', 'leerwerkloket', 'arbeidsontwikkelbedrijf'],
  betekenis: 'Een advies over de volgende stap: wat, waarom, welk tekort dat wegneemt en wie het inzet.',
})
export class AdviesGegeven {
  /** The sender's own reference for the advice; an overdracht that follows it can name it. */
  @Optioneel(verwijzingOfNieuw('advies')) advies?: Verwijzing;
  @Verplicht(verwijzing('inwoner')) inwoner: Verwijzing;
  /** The overdracht in which the advice was asked. */
  @Optioneel(verwijzing('overdracht')) overdracht?: Verwijzing;
  @Verplicht(datum()) datum: string;
  @Verplicht(code(ketenlijsten.dienst)) dienst: CodeUit<typeof ketenlijsten.dienst>;
  @Verplicht(tekst(1000)) waarom: string;
  @Optioneel(lijst(code(ketenlijsten.tekort), 11), 'trajecten') tekorten?: CodeUit<typeof ketenlijsten.tekort>[];
  /** Who should deploy it: decides that it happens, and for how long. */
  @Optioneel(deel(() => TeamAdres)) inzet?: TeamAdres;
  /** Who should carry it out, where that is another. */
  @Optioneel(deel(() => TeamAdres)) uitvoerder?: TeamAdres;
  @Optioneel(deel(() => MedewerkerNaam)) medewerker?: MedewerkerNaam;
}

import { Bericht } from '../../berichtsoort/index.js';
import { ketenlijsten, type CodeUit } from '../../codelijsten/index.js';
import { MedewerkerNaam, TeamAdres } from '../../partij/index.js';
import { code, datum, deel, Optioneel, tekst, Verplicht } from '../../velden/index.js';
import {
  nieuweInwoner,
  verwijzing,
  verwijzingOfNieuw,
  type NieuweInwoner,
  type Verwijzing,
} from '../../verwijzing/index.js';
import { PARTIJEN } from './partijen.js';

@Bericht({
  naam: 'overdracht.aangeboden',
  versie: '1.0',
  afzenders: PARTIJEN,
  betekenis:
    'Een team biedt een inwoner aan een ander team aan, voor één dienst. De gever houdt de stok tot acceptatie.',
})
export class OverdrachtAangeboden {
  /** The giver's own reference for the new overdracht. */
  @Optioneel(verwijzingOfNieuw('overdracht')) overdracht?: Verwijzing;
  @Verplicht(nieuweInwoner()) inwoner: NieuweInwoner;
  @Verplicht(deel(() => TeamAdres)) van: TeamAdres;
  /** Who hands over: the stokhouder until acceptance, and again when it is refused or given back. */
  @Verplicht(deel(() => MedewerkerNaam)) gever: MedewerkerNaam;
  @Verplicht(deel(() => TeamAdres)) naar: TeamAdres;
  /** Who deploys the dienst, where that is another than the giver: decides that it happens, and follows it. */
  @Optioneel(deel(() => TeamAdres)) inzet?: TeamAdres;
  /** The advice that is followed: it says who advised. */
  @Optioneel(verwijzing('advies')) advies?: Verwijzing;
  @Verplicht(code(ketenlijsten.dienst)) dienst: CodeUit<typeof ketenlijsten.dienst>;
  @Optioneel(tekst(1000)) doel?: string;
  @Optioneel(tekst(1000)) reden?: string;
  @Optioneel(code(ketenlijsten.afgesprokenOverdracht)) afgesproken?: CodeUit<typeof ketenlijsten.afgesprokenOverdracht>;
  @Optioneel(datum()) uiterlijkeDatum?: string;
  @Optioneel(code(ketenlijsten.redenTermijn)) redenUiterlijkeDatum?: CodeUit<typeof ketenlijsten.redenTermijn>;
  @Optioneel(tekst(1000)) toelichting?: string;
}

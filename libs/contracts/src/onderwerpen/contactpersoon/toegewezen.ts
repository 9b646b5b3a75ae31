import { Bericht } from '../../berichtsoort/index.js';
import { MedewerkerNaam, TeamAdres } from '../../partij/index.js';
import { datum, deel, Optioneel, Sinds, Verplicht } from '../../velden/index.js';
import { verwijzingOfNieuw, type Verwijzing } from '../../verwijzing/index.js';

@Bericht({
  naam: 'contactpersoon.toegewezen',
  versie: '1.1',
  eerder: { '1.0': '2026-08-31' },
  afzenders: ['gemeente'],
  betekenis:
    'De inwoner krijgt een vaste contactpersoon (regisseur) en een vervanger. Open werk gaat dezelfde dag mee.',
})
export class ContactpersoonToegewezen {
  @Verplicht(verwijzingOfNieuw('inwoner')) inwoner: Verwijzing;
  @Verplicht(deel(() => TeamAdres)) team: TeamAdres;
  @Verplicht(deel(() => MedewerkerNaam)) regisseur: MedewerkerNaam;
  @Optioneel(deel(() => MedewerkerNaam)) vervanger?: MedewerkerNaam;
  @Optioneel(datum()) vanaf?: string;
  @Optioneel(datum()) tot?: string;
  /** The day on which the inwoner will be spoken to next. */
  @Sinds('2026-09-01') @Optioneel(datum()) volgendContact?: string;
}

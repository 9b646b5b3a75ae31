import { Bericht } from '../../berichtsoort/index.js';
import { geheel, Optioneel, Verplicht } from '../../velden/index.js';
import { verwijzing, type Verwijzing } from '../../verwijzing/index.js';

@Bericht({
  naam: 'kandidaten.gevraagd',
  versie: '1.0',
  afzenders: ['werkgeversservicepunt', 'arbeidsontwikkelbedrijf'],
  betekenis: 'U vraagt wie er past bij een vacature. Het antwoord komt als kandidaten.gevonden.',
})
export class KandidatenGevraagd {
  @Verplicht(verwijzing('vacature')) vacature: Verwijzing;
  /** How many; 10 when absent. More would not fit in one bericht: ask the API for a longer list. */
  @Optioneel(geheel(1, 20)) aantal?: number;
}

import { Bericht } from '../../berichtsoort/index.js';
import { deel, Optioneel, Verplicht } from '../../velden/index.js';
import { nieuweInwoner, type NieuweInwoner } from '../../verwijzing/index.js';
import { Werkzoekende } from '../../vum/index.js';
import { Herkomsten } from './herkomst.js';
import { PROFIELHOUDERS } from './houders.js';
import { Ketengegevens } from './keten.js';

@Bericht({
  naam: 'kandidaatprofiel.vastgesteld',
  versie: '1.0',
  afzenders: PROFIELHOUDERS,
  betekenis: 'Het hele profiel van een inwoner, zoals het nu bij de afzender bekend is.',
})
export class KandidaatprofielVastgesteld {
  @Verplicht(nieuweInwoner()) inwoner: NieuweInwoner;
  @Verplicht(deel(() => Werkzoekende)) profiel: Werkzoekende;
  @Optioneel(deel(() => Ketengegevens)) keten?: Ketengegevens;
  @Optioneel(deel(() => Herkomsten)) herkomst?: Herkomsten;
}

import { Bericht } from '../../berichtsoort/index.js';
import { deel, Optioneel, Verplicht } from '../../velden/index.js';
import { verwijzing, type Verwijzing } from '../../verwijzing/index.js';
import { Werkzoekende } from '../../vum/index.js';
import { Herkomsten } from './herkomst.js';
import { PROFIELHOUDERS } from './houders.js';
import { Ketengegevens } from './keten.js';

@Bericht({
  naam: 'kandidaatprofiel.aangevuld',
  versie: '1.0',
  afzenders: PROFIELHOUDERS,
  betekenis:
    'Een deel van het profiel is nieuw of beter bekend. Wat er niet in staat, blijft. Een mindere bron vervangt geen betere.',
})
export class KandidaatprofielAangevuld {
  @Verplicht(verwijzing('inwoner')) inwoner: Verwijzing;
  /** Each part that is named replaces that part; competences are added to those that are known. */
  @Optioneel(deel(() => Werkzoekende)) profiel?: Werkzoekende;
  @Optioneel(deel(() => Ketengegevens)) keten?: Ketengegevens;
  @Optioneel(deel(() => Herkomsten)) herkomst?: Herkomsten;
}

import { Bericht } from '../../berichtsoort/index.js';
import { ketenlijsten, type CodeUit } from '../../codelijsten/index.js';
import { code, Verplicht } from '../../velden/index.js';
import { verwijzing, type Verwijzing } from '../../verwijzing/index.js';
import { PROFIELHOUDERS } from './houders.js';

@Bericht({
  naam: 'kandidaatprofiel.beeindigd',
  versie: '1.0',
  afzenders: PROFIELHOUDERS,
  betekenis:
    'De inwoner wordt niet meer gevonden bij vacatures. Open voorstellen stoppen. Een nieuw profiel mag altijd.',
})
export class KandidaatprofielBeeindigd {
  @Verplicht(verwijzing('inwoner')) inwoner: Verwijzing;
  @Verplicht(code(ketenlijsten.redenEindeProfiel)) reden: CodeUit<typeof ketenlijsten.redenEindeProfiel>;
}

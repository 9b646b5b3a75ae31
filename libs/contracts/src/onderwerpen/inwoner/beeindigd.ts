import { Bericht } from '../../berichtsoort/index.js';
import { ketenlijsten, type CodeUit } from '../../codelijsten/index.js';
import { code, datum, Verplicht } from '../../velden/index.js';
import { verwijzing, type Verwijzing } from '../../verwijzing/index.js';

@Bericht({
  naam: 'inwoner.beeindigd',
  versie: '1.0',
  afzenders: ['gemeente'],
  betekenis:
    'De zaak van de inwoner eindigt. Open overdrachten en voorstellen vervallen. Na einde door werk gaat de nazorg door.',
})
export class InwonerBeeindigd {
  @Verplicht(verwijzing('inwoner')) inwoner: Verwijzing;
  @Verplicht(code(ketenlijsten.redenEindeInwoner)) reden: CodeUit<typeof ketenlijsten.redenEindeInwoner>;
  @Verplicht(datum()) datum: string;
}

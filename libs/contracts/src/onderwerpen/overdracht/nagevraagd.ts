import { Bericht } from '../../berichtsoort/index.js';
import { ketenlijsten, type CodeUit } from '../../codelijsten/index.js';
import { code, Verplicht } from '../../velden/index.js';
import { PARTIJEN } from './partijen.js';
import { OverdrachtStapVanIemand } from './stap.js';

@Bericht({
  naam: 'overdracht.nagevraagd',
  versie: '1.0',
  afzenders: PARTIJEN,
  betekenis:
    'Iemand vraagt bij de andere partij na hoe het met de overdracht staat: met een bericht, per telefoon, in een gesprek of door opnieuw te sturen wat niet aankwam. De stand verandert er niet door.',
})
export class OverdrachtNagevraagd extends OverdrachtStapVanIemand {
  @Verplicht(code(ketenlijsten.wijzeNavraag)) wijze: CodeUit<typeof ketenlijsten.wijzeNavraag>;
}

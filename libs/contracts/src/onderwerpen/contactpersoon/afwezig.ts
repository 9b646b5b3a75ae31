import { Bericht } from '../../berichtsoort/index.js';
import { MedewerkerNaam } from '../../partij/index.js';
import { datum, deel, Optioneel, Verplicht } from '../../velden/index.js';

@Bericht({
  naam: 'contactpersoon.afgemeld',
  versie: '1.0',
  afzenders: ['gemeente'],
  betekenis:
    'Een regisseur is er niet, vanaf een dag en misschien tot een dag. De vervanger krijgt het open werk dezelfde dag. De reden hoort hier niet in.',
})
export class ContactpersoonAfgemeld {
  @Verplicht(deel(() => MedewerkerNaam)) medewerker: MedewerkerNaam;
  /** Absent: from today. */
  @Optioneel(datum()) vanaf?: string;
  /** The first day back, when that is known. */
  @Optioneel(datum()) terugOp?: string;
  /** Stands in where an inwoner has no vervanger, or the vervanger is away too. */
  @Optioneel(deel(() => MedewerkerNaam)) vervanger?: MedewerkerNaam;
}

@Bericht({
  naam: 'contactpersoon.teruggemeld',
  versie: '1.0',
  afzenders: ['gemeente'],
  betekenis: 'Een regisseur die er niet was, is terug. Het open werk komt dezelfde dag terug.',
})
export class ContactpersoonTeruggemeld {
  @Verplicht(deel(() => MedewerkerNaam)) medewerker: MedewerkerNaam;
  /** The first day back; absent: today. */
  @Optioneel(datum()) vanaf?: string;
}

import { Bericht } from '../../berichtsoort/index.js';
import { ketenlijsten, type CodeUit } from '../../codelijsten/index.js';
import { code, lijst, Optioneel, tekst, Verplicht } from '../../velden/index.js';
import { PARTIJEN } from './partijen.js';
import { OverdrachtStapVanIemand } from './stap.js';

@Bericht({
  naam: 'overdracht.aangevuld',
  versie: '1.0',
  afzenders: PARTIJEN,
  betekenis: 'De gever heeft de gevraagde gegevens aangevuld, of zegt waarom dat niet kan.',
})
export class OverdrachtAangevuld extends OverdrachtStapVanIemand {
  @Optioneel(lijst(tekst(200), 30)) aangevuld?: string[];
}

@Bericht({
  naam: 'overdracht.ingetrokken',
  versie: '1.0',
  afzenders: PARTIJEN,
  betekenis: 'De gever trekt het aanbod in. Dat kan tot acceptatie.',
})
export class OverdrachtIngetrokken extends OverdrachtStapVanIemand {
  @Verplicht(code(ketenlijsten.redenIntrekking)) reden: CodeUit<typeof ketenlijsten.redenIntrekking>;
}

@Bericht({
  naam: 'overdracht.vervallen',
  versie: '1.0',
  afzenders: ['gemeente'],
  betekenis: 'De overdracht vervalt omdat de zaak is geëindigd.',
})
export class OverdrachtVervallen extends OverdrachtStapVanIemand {
  @Verplicht(code(ketenlijsten.redenEinde)) reden: CodeUit<typeof ketenlijsten.redenEinde>;
}

@Bericht({
  naam: 'overdracht.ontvangen',
  versie: '1.0',
  afzenders: ['hub'],
  betekenis: 'Het systeem van de nemer heeft het aanbod bevestigd, of iemand van de nemer heeft het geopend.',
})
export class OverdrachtOntvangen extends OverdrachtStapVanIemand {}

import { Bericht, type Berichtsoort } from '../../berichtsoort/index.js';
import { ketenlijsten, type CodeUit } from '../../codelijsten/index.js';
import { code, deel, geheel, Optioneel, tekst, Verplicht } from '../../velden/index.js';
import { verwijzing, verwijzingOfNieuw, type Verwijzing } from '../../verwijzing/index.js';
import { Vacature } from '../../vum/index.js';
import { MedewerkerNaam } from '../../partij/index.js';
import { Vacatureketen } from './keten.js';

const AFZENDERS: Berichtsoort['afzenders'] = ['werkgeversservicepunt', 'arbeidsontwikkelbedrijf', 'uwv'];

@Bericht({
  naam: 'vacature.gepubliceerd',
  versie: '1.0',
  afzenders: AFZENDERS,
  betekenis: 'Een vacature met een of meer plaatsen staat open, of is opnieuw gepubliceerd met andere gegevens.',
})
export class VacatureGepubliceerd {
  @Verplicht(verwijzingOfNieuw('vacature')) vacature: Verwijzing;
  @Verplicht(deel(() => Vacature)) profiel: Vacature;
  @Optioneel(geheel(1, 500)) plaatsen?: number;
  @Optioneel(code(ketenlijsten.vormPlek)) vorm?: CodeUit<typeof ketenlijsten.vormPlek>;
  @Optioneel(deel(() => MedewerkerNaam)) accountmanager?: MedewerkerNaam;
  @Optioneel(deel(() => Vacatureketen)) keten?: Vacatureketen;
}

@Bericht({
  naam: 'vacature.gewijzigd',
  versie: '1.0',
  afzenders: AFZENDERS,
  betekenis: 'Er verandert iets aan een vacature. Wat er niet in staat, blijft zoals het was.',
})
export class VacatureGewijzigd {
  @Verplicht(verwijzing('vacature')) vacature: Verwijzing;
  /** Each part of the profile that is named replaces that part as a whole. */
  @Optioneel(deel(() => Vacature)) profiel?: Vacature;
  @Optioneel(geheel(1, 500)) plaatsen?: number;
  @Optioneel(code(ketenlijsten.vormPlek)) vorm?: CodeUit<typeof ketenlijsten.vormPlek>;
  @Optioneel(deel(() => MedewerkerNaam)) accountmanager?: MedewerkerNaam;
  @Optioneel(deel(() => Vacatureketen)) keten?: Vacatureketen;
}

@Bericht({
  naam: 'vacature.ingetrokken',
  versie: '1.0',
  afzenders: AFZENDERS,
  betekenis: 'Een vacature is niet meer open, zonder dat zij vervuld is.',
})
export class VacatureIngetrokken {
  @Verplicht(verwijzing('vacature')) vacature: Verwijzing;
  @Optioneel(code(ketenlijsten.redenIntrekking)) reden?: CodeUit<typeof ketenlijsten.redenIntrekking>;
  @Optioneel(tekst(1000)) toelichting?: string;
}

@Bericht({
  naam: 'vacature.vervuld',
  versie: '1.0',
  afzenders: ['hub'],
  betekenis: 'Op alle plaatsen van de vacature is iemand begonnen.',
})
export class VacatureVervuld {
  @Verplicht(verwijzing('vacature')) vacature: Verwijzing;
  @Verplicht(geheel(1, 500)) plaatsen: number;
}

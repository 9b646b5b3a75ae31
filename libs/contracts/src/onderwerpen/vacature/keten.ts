import { ketenlijsten, type CodeUit } from '../../codelijsten/index.js';
import { code, datum, lijst, Optioneel, tekst } from '../../velden/index.js';

/** What the chain adds to a VUM vacature. */
export class Vacatureketen {
  /** What the work asks of someone, in the same functional terms as the belastbaarheid of a candidate. */
  @Optioneel(lijst(code(ketenlijsten.belastbaarheid), 20)) taakeisen?: CodeUit<typeof ketenlijsten.belastbaarheid>[];
  /** 'ja' when driving is the job itself, so that nobody can do it without the licence that is asked. */
  @Optioneel(code(ketenlijsten.bekendheid)) rijdenIsHetWerk?: CodeUit<typeof ketenlijsten.bekendheid>;
  /** Why the work needs the language that is asked. Without it the demand does not count (College voor de Rechten van de Mens). */
  @Optioneel(tekst(500)) redenTaaleis?: string;
  @Optioneel(lijst(code(ketenlijsten.interesse), 12)) interesses?: CodeUit<typeof ketenlijsten.interesse>[];
  /** Of a leerwerkketen: the day on which the group starts, all places together. */
  @Optioneel(datum()) groepsstart?: string;
  /** The mbo school that teaches in it. */
  @Optioneel(tekst(200)) mboPartner?: string;
  /** Whether who finishes it gets a job. */
  @Optioneel(code(ketenlijsten.bekendheid)) baangarantie?: CodeUit<typeof ketenlijsten.bekendheid>;
}

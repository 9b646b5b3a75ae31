import { Bericht } from '../../berichtsoort/index.js';
import { ketenlijsten, type CodeUit } from '../../codelijsten/index.js';
import { MedewerkerNaam, PartnerAdres } from '../../partij/index.js';
import { code, datum, deel, lijst, Optioneel, tekst, Verplicht } from '../../velden/index.js';
import { verwijzing, type Verwijzing } from '../../verwijzing/index.js';

/** What one side promises. */
export class Belofte {
  @Verplicht(code(ketenlijsten.belover)) wie: CodeUit<typeof ketenlijsten.belover>;
  @Verplicht(tekst(500)) wat: string;
  @Optioneel(datum()) uiterlijk?: string;
}

/** One step of the aanpak, in the order of the list. */
export class Planstap {
  @Verplicht(code(ketenlijsten.dienst)) dienst: CodeUit<typeof ketenlijsten.dienst>;
  @Optioneel(tekst(500)) doel?: string;
  @Optioneel(deel(() => PartnerAdres)) uitvoerder?: PartnerAdres;
  @Optioneel(datum()) vanaf?: string;
  @Optioneel(datum()) tot?: string;
}

/** An exemption never says why: that is health or home, and stays with W&I. */
export class Ontheffing {
  @Verplicht(code(ketenlijsten.ontheffing)) soort: CodeUit<typeof ketenlijsten.ontheffing>;
  @Optioneel(datum()) tot?: string;
}

@Bericht({
  naam: 'trajectplan.vastgesteld',
  versie: '1.0',
  afzenders: ['gemeente'],
  betekenis:
    'Het plan van de inwoner: het doel, de aanpak, en wat beide kanten beloven. Een nieuw plan vervangt het vorige.',
})
export class TrajectplanVastgesteld {
  @Verplicht(verwijzing('inwoner')) inwoner: Verwijzing;
  @Verplicht(datum()) datum: string;
  @Optioneel(tekst(1000), 'trajecten') doel?: string;
  @Optioneel(
    lijst(
      deel(() => Planstap),
      20,
    ),
    'trajecten',
  )
  aanpak?: Planstap[];
  @Optioneel(
    lijst(
      deel(() => Belofte),
      30,
    ),
    'trajecten',
  )
  beloften?: Belofte[];
  @Optioneel(deel(() => Ontheffing), 'afstand') ontheffing?: Ontheffing;
  /** When the plan is looked at again, with the inwoner. */
  @Optioneel(datum(), 'regie') evaluatieOp?: string;
  @Optioneel(deel(() => MedewerkerNaam)) medewerker?: MedewerkerNaam;
}

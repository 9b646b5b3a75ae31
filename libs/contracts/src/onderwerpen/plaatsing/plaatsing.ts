import { Bericht, type Berichtsoort } from '../../berichtsoort/index.js';
import { ketenlijsten, type CodeUit } from '../../codelijsten/index.js';
import { MedewerkerNaam } from '../../partij/index.js';
import { code, datum, deel, geheel, Optioneel, tekst, Verplicht } from '../../velden/index.js';
import { verwijzing, verwijzingOfNieuw, type Verwijzing } from '../../verwijzing/index.js';

const AFZENDERS: Berichtsoort['afzenders'] = ['werkgeversservicepunt', 'arbeidsontwikkelbedrijf'];

/** What the work is, as far as it is known. */
export class Werkgegevens {
  /** Hours a week, in whole hours. */
  @Optioneel(geheel(1, 60)) uren?: number;
  @Optioneel(datum()) tot?: string;
  @Optioneel(code(ketenlijsten.bekendheid)) loonkostensubsidie?: CodeUit<typeof ketenlijsten.bekendheid>;
  @Optioneel(tekst(200)) formeleWerkgever?: string;
  /** Where the work is done, when that is not at the formal employer. */
  @Optioneel(tekst(200)) inlener?: string;
  @Optioneel(code(ketenlijsten.uitkeringNaStart)) uitkering?: CodeUit<typeof ketenlijsten.uitkeringNaStart>;
  @Optioneel(deel(() => MedewerkerNaam)) medewerker?: MedewerkerNaam;
}

@Bericht({
  naam: 'plaatsing.gestart',
  versie: '1.0',
  afzenders: AFZENDERS,
  betekenis:
    'Een inwoner begint met werk. Andere open voorstellen van de inwoner stoppen, behalve bij een proefplaats.',
})
export class PlaatsingGestart extends Werkgegevens {
  /** The sender's own reference for the new plaatsing. */
  @Optioneel(verwijzingOfNieuw('plaatsing')) plaatsing?: Verwijzing;
  @Verplicht(verwijzing('inwoner')) inwoner: Verwijzing;
  @Optioneel(verwijzing('voorstel')) voorstel?: Verwijzing;
  @Optioneel(verwijzing('vacature')) vacature?: Verwijzing;
  @Verplicht(code(ketenlijsten.vormPlaatsing)) vorm: CodeUit<typeof ketenlijsten.vormPlaatsing>;
  @Verplicht(datum()) vanaf: string;
}

@Bericht({
  naam: 'plaatsing.gewijzigd',
  versie: '1.0',
  afzenders: AFZENDERS,
  betekenis: 'Er verandert iets aan het werk, zoals de vorm of de uren. Wat er niet in staat, blijft zoals het was.',
})
export class PlaatsingGewijzigd extends Werkgegevens {
  @Verplicht(verwijzing('plaatsing')) plaatsing: Verwijzing;
  @Optioneel(code(ketenlijsten.vormPlaatsing)) vorm?: CodeUit<typeof ketenlijsten.vormPlaatsing>;
}

@Bericht({
  naam: 'plaatsing.beeindigd',
  versie: '1.0',
  afzenders: AFZENDERS,
  betekenis: 'Het werk stopt, met de reden. De regisseur hoort het dezelfde dag.',
})
export class PlaatsingBeeindigd {
  @Verplicht(verwijzing('plaatsing')) plaatsing: Verwijzing;
  @Verplicht(datum()) datum: string;
  @Verplicht(code(ketenlijsten.redenEindePlaatsing)) reden: CodeUit<typeof ketenlijsten.redenEindePlaatsing>;
}

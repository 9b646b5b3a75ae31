import { Bericht } from '../../berichtsoort/index.js';
import { ketenlijsten, type CodeUit } from '../../codelijsten/index.js';
import { MedewerkerNaam, TeamAdres } from '../../partij/index.js';
import { code, datum, deel, lijst, Optioneel, tekst, Verplicht } from '../../velden/index.js';
import { PARTIJEN } from './partijen.js';
import { OverdrachtStap, OverdrachtStapVanIemand } from './stap.js';

const nemer = (naam: string, betekenis: string) =>
  Bericht({ naam: `overdracht.${naam}`, versie: '1.0', afzenders: PARTIJEN, betekenis });

@nemer('in-behandeling', 'Een medewerker van de nemer pakt de overdracht op.')
export class OverdrachtInBehandeling extends OverdrachtStap {
  @Verplicht(deel(() => MedewerkerNaam)) medewerker: MedewerkerNaam;
}

@nemer('aanvulling-gevraagd', 'De nemer mist gegevens. De klok staat stil, de gever is aan zet.')
export class OverdrachtAanvullingGevraagd extends OverdrachtStapVanIemand {
  @Verplicht(lijst(tekst(200), 30)) gevraagd: string[];
}

@nemer('geaccepteerd', 'De nemer neemt de stok over, helemaal of voor een deel.')
export class OverdrachtGeaccepteerd extends OverdrachtStapVanIemand {
  @Optioneel(datum()) afgesprokenStart?: string;
  /** Set when only a part is accepted: what the taker does. */
  @Optioneel(tekst(1000)) neemtOver?: string;
  /** And what stays with the giver. */
  @Optioneel(tekst(1000)) blijftBijGever?: string;
}

@nemer('geweigerd', 'De nemer neemt de inwoner niet over. De gever houdt de stok.')
export class OverdrachtGeweigerd extends OverdrachtStapVanIemand {
  @Verplicht(code(ketenlijsten.redenWeigering)) reden: CodeUit<typeof ketenlijsten.redenWeigering>;
  /** Which condition, when one was not met. */
  @Optioneel(tekst(300)) voorwaarde?: string;
  @Optioneel(deel(() => TeamAdres)) andereOntvanger?: TeamAdres;
}

@nemer('op-wachtlijst', 'De inwoner wacht bij de nemer op een plek.')
export class OverdrachtOpWachtlijst extends OverdrachtStapVanIemand {
  @Optioneel(datum()) verwachteStart?: string;
}

@nemer('gestart', 'De dienst is begonnen.')
export class OverdrachtGestart extends OverdrachtStapVanIemand {
  @Optioneel(datum()) startdatum?: string;
}

@nemer('onderbroken', 'De dienst of het wachten ligt stil, met reden en verwachte datum.')
export class OverdrachtOnderbroken extends OverdrachtStapVanIemand {
  @Verplicht(code(ketenlijsten.redenOnderbreking)) reden: CodeUit<typeof ketenlijsten.redenOnderbreking>;
  @Optioneel(datum()) tot?: string;
}

@nemer('hervat', 'De onderbreking is voorbij.')
export class OverdrachtHervat extends OverdrachtStapVanIemand {}

@nemer('teruggegeven', 'De nemer geeft de stok terug aan de gever.')
export class OverdrachtTeruggegeven extends OverdrachtStapVanIemand {
  @Verplicht(code(ketenlijsten.redenEinde)) reden: CodeUit<typeof ketenlijsten.redenEinde>;
}

@nemer('afgerond', 'De dienst is klaar. De stok gaat naar de regisseur.')
export class OverdrachtAfgerond extends OverdrachtStapVanIemand {
  @Verplicht(code(ketenlijsten.redenEinde)) reden: CodeUit<typeof ketenlijsten.redenEinde>;
  @Optioneel(code(ketenlijsten.dienst)) advies?: CodeUit<typeof ketenlijsten.dienst>;
}

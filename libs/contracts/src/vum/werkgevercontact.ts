import { Optioneel, deel, geheel, patroon, Verplicht, vrijeTekst, waarOfNiet } from '../velden/index.js';
import { dag, postcode } from './gedeeld.js';

/**
 * VUM 3.1.0 `werkgeverscontactmoment`, field by field. What the codes of onderwerp, soort and afspraken mean has not been
 * published: they pass through as they came.
 */
export class Contactmedewerker {
  @Optioneel(vrijeTekst(70)) naam?: string;
  @Optioneel(vrijeTekst(70)) naamOrganisatie?: string;
  @Optioneel(vrijeTekst(320)) emailadres?: string;
  @Optioneel(vrijeTekst(14)) telefoonnummer?: string;
}

export class Contactpersoon {
  @Optioneel(vrijeTekst(70)) naam?: string;
  @Optioneel(vrijeTekst(70)) functie?: string;
  @Optioneel(vrijeTekst(320)) emailadres?: string;
  @Optioneel(vrijeTekst(14)) telefoonnummer?: string;
}

export class Vestigingsadres {
  @Optioneel(vrijeTekst(70)) straatnaam?: string;
  @Optioneel(geheel(0, 99999)) huisnummer?: number;
  @Optioneel(vrijeTekst(6)) huisnummertoevoeging?: string;
  @Optioneel(vrijeTekst(70)) woonplaatsnaam?: string;
  @Optioneel(postcode()) postcode?: string;
  @Optioneel(deel(() => Contactpersoon)) contactpersoonAfdeling?: Contactpersoon;
}

export class Contactwerkgever {
  @Optioneel(vrijeTekst(500)) handelsnaamOrganisatie?: string;
  /** Text: leading zeros count. */
  @Verplicht(patroon('^[0-9]{8}$', '01234567')) nummerKvk: string;
  @Optioneel(geheel(0, 99999)) codeSbi?: number;
  @Optioneel(geheel(1, 3)) codeSoortAfspraken?: number;
  @Optioneel(waarOfNiet()) erkendSbbLeerbedrijf?: boolean;
  @Optioneel(deel(() => Vestigingsadres)) vestigingsadres?: Vestigingsadres;
}

export class Werkgevercontact {
  @Verplicht(dag()) datum: string;
  @Optioneel(geheel(1, 6)) codeOnderwerp?: number;
  @Optioneel(geheel(1, 6)) codeSoort?: number;
  @Optioneel(deel(() => Contactmedewerker)) accountmanager?: Contactmedewerker;
  @Verplicht(deel(() => Contactwerkgever)) werkgever: Contactwerkgever;
}

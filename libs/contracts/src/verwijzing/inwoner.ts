import {
  bsn,
  datum,
  deel,
  geheel,
  Klasseregel,
  lijst,
  Optioneel,
  patroon,
  tekst,
  vertrouwelijk,
  type Klasse,
  type Waardesoort,
} from '../velden/index.js';
import { BENOEMT_IETS, naar, Verwijzing } from './verwijzing.js';

export class Adresgegevens {
  @Optioneel(tekst(80)) straatnaam?: string;
  @Optioneel(geheel(1, 99999)) huisnummer?: number;
  @Optioneel(tekst(10)) huisnummertoevoeging?: string;
  @Optioneel(patroon('^[0-9]{4}[a-zA-Z]{2}$', '6811AA')) postcode?: string;
  @Optioneel(tekst(80)) woonplaats?: string;
}

/** Who and where somebody is, for those who have to speak to them. It is kept in the vault and never reaches a match. */
export class Persoonsgegevens {
  @Optioneel(tekst(100)) voornamen?: string;
  @Optioneel(tekst(20)) voorvoegsel?: string;
  @Optioneel(tekst(200)) achternaam?: string;
  @Optioneel(datum()) geboortedatum?: string;
  @Optioneel(deel(() => Adresgegevens)) adres?: Adresgegevens;
  @Optioneel(lijst(tekst(20), 10)) telefoonnummer?: string[];
  @Optioneel(lijst(tekst(320), 10)) emailadres?: string[];
}

/**
 * An inwoner who may be new to the hub. Only a partner with a legal ground may send a BSN; the hub keeps it in the vault
 * and passes it on to nobody without such a ground.
 */
@Klasseregel(BENOEMT_IETS)
export class NieuweInwoner extends Verwijzing {
  @Optioneel(bsn()) bsn?: string;
  @Optioneel(
    vertrouwelijk(
      'contact',
      deel(() => Persoonsgegevens),
    ),
    'contactgegevens',
  )
  persoon?: Persoonsgegevens;
}

/** A reference that may also name a newcomer, and say who that is. */
export function nieuweInwoner(): Waardesoort<NieuweInwoner> {
  return { ...naar(() => NieuweInwoner as Klasse<NieuweInwoner>, 'inwoner'), magNieuw: true };
}

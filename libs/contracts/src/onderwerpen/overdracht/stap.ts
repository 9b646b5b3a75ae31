import { MedewerkerNaam } from '../../partij/index.js';
import { deel, Optioneel, tekst, Verplicht } from '../../velden/index.js';
import { verwijzing, type Verwijzing } from '../../verwijzing/index.js';

/** What every step of an overdracht after aangeboden has: which overdracht, and in words why. */
export class OverdrachtStap {
  @Verplicht(verwijzing('overdracht')) overdracht: Verwijzing;
  /** Lets a partner that knows the inwoner by our id add its own client number. */
  @Optioneel(verwijzing('inwoner')) inwoner?: Verwijzing;
  @Optioneel(tekst(1000)) toelichting?: string;
}

/** A step of which it helps, but is not needed, to know who took it. */
export class OverdrachtStapVanIemand extends OverdrachtStap {
  @Optioneel(deel(() => MedewerkerNaam)) medewerker?: MedewerkerNaam;
}

import { ketenlijsten, type CodeUit } from '../../codelijsten/index.js';
import { code, datum, deel, geheel, lijst, Optioneel, patroon, tekst, Verplicht } from '../../velden/index.js';

/** A judgement on distance to work or on the ladder: never without its date, and with who made it and how. */
export class Oordeel {
  @Verplicht(datum()) datum: string;
  @Optioneel(tekst(100)) maker?: string;
  @Optioneel(code(ketenlijsten.herkomst)) herkomst?: CodeUit<typeof ketenlijsten.herkomst>;
  @Optioneel(tekst(100)) methode?: string;
}

/** A judgement that may follow from one on the other scale. */
export class Trede extends Oordeel {
  /** The version of the tredevertaling that was used; absent when somebody judged this scale itself. */
  @Optioneel(patroon('^[0-9]{1,3}\\.[0-9]{1,3}$', '1.0')) vertaling?: string;
}

export class SzeebraTrede extends Trede {
  @Verplicht(code(ketenlijsten.szeebraTrede)) trede: CodeUit<typeof ketenlijsten.szeebraTrede>;
}

export class LadderTrede extends Trede {
  @Verplicht(code(ketenlijsten.ladderTrede)) trede: CodeUit<typeof ketenlijsten.ladderTrede>;
}

export class BemiddelbaarBinnen12Maanden extends Oordeel {
  @Verplicht(code(ketenlijsten.bekendheid)) oordeel: CodeUit<typeof ketenlijsten.bekendheid>;
}

export class Loonwaarde extends Oordeel {
  @Verplicht(geheel(0, 100)) percentage: number;
}

/** What someone can carry in work, in functional terms; never why. */
export class Belastbaarheid {
  @Verplicht(code(ketenlijsten.belastbaarheid)) taak: CodeUit<typeof ketenlijsten.belastbaarheid>;
  @Verplicht(code(ketenlijsten.oordeelBelastbaarheid)) oordeel: CodeUit<typeof ketenlijsten.oordeelBelastbaarheid>;
}

/** What the chain adds to a VUM profile. */
export class Ketengegevens {
  @Optioneel(deel(() => SzeebraTrede), 'afstand') szeebraTrede?: SzeebraTrede;
  @Optioneel(deel(() => LadderTrede), 'afstand') ladderTrede?: LadderTrede;
  @Optioneel(deel(() => BemiddelbaarBinnen12Maanden), 'afstand')
  bemiddelbaarBinnen12Maanden?: BemiddelbaarBinnen12Maanden;
  @Optioneel(code(ketenlijsten.bekendheid), 'ondersteuning') doelgroepregister?: CodeUit<
    typeof ketenlijsten.bekendheid
  >;
  /** 'ja' when the inwoner agreed to be found for places that are reserved for the banenafspraak. */
  @Optioneel(code(ketenlijsten.bekendheid), 'ondersteuning') akkoordBanenafspraak?: CodeUit<
    typeof ketenlijsten.bekendheid
  >;
  @Optioneel(deel(() => Loonwaarde), 'ondersteuning') loonwaarde?: Loonwaarde;
  @Optioneel(code(ketenlijsten.begeleidingsbehoefte), 'ondersteuning')
  begeleiding?: CodeUit<typeof ketenlijsten.begeleidingsbehoefte>;
  @Optioneel(
    lijst(
      deel(() => Belastbaarheid),
      20,
    ),
    'ondersteuning',
  )
  belastbaarheid?: Belastbaarheid[];
  /** 'ja' when the inwoner says that other working times than those in the profile are impossible, not only unwanted. */
  @Optioneel(code(ketenlijsten.bekendheid), 'werk') alleenDezeWerkmomenten?: CodeUit<typeof ketenlijsten.bekendheid>;
  /** 'nee' when the inwoner does not want to be found in the national exchange (VUM). */
  @Optioneel(code(ketenlijsten.bekendheid), 'werk') landelijkVindbaar?: CodeUit<typeof ketenlijsten.bekendheid>;
  /**
   * 'nee' when the inwoner does not agree that the sender shares the profile: it goes to no other partner and the inwoner
   * is in no list of candidates, here or nationally. An overdracht has a ground of its own and stays possible.
   */
  @Optioneel(code(ketenlijsten.bekendheid), 'werk') toestemmingDelen?: CodeUit<typeof ketenlijsten.bekendheid>;
  @Optioneel(tekst(80), 'woonplek') gemeente?: string;
  @Optioneel(tekst(80), 'woonplek') gebied?: string;
}

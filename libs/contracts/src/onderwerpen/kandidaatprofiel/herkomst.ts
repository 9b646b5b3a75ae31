import {
  ketenlijsten,
  onderdeelOndersteuning,
  onderdeelWerk,
  onderdeelWoonplek,
  type CodeUit,
} from '../../codelijsten/index.js';
import { code, datum, deel, lijst, Optioneel, tekst, Verplicht, vrijeTekst } from '../../velden/index.js';

const MAX_REGELS = 150;

/** Where a fact comes from, how it was found, and when. */
export class Bronvermelding {
  @Verplicht(code(ketenlijsten.herkomst)) herkomst: CodeUit<typeof ketenlijsten.herkomst>;
  /** How: the name of the test, the register, the conversation. */
  @Optioneel(tekst(100)) methode?: string;
  @Verplicht(datum()) datum: string;
}

/** About one competence, or one part of the profile, or all that the group `werk` holds. The narrowest one counts. */
export class HerkomstWerk extends Bronvermelding {
  @Optioneel(code(onderdeelWerk)) onderdeel?: CodeUit<typeof onderdeelWerk>;
  @Optioneel(vrijeTekst(200)) codeCompetentie?: string;
}

export class HerkomstOndersteuning extends Bronvermelding {
  @Optioneel(code(onderdeelOndersteuning)) onderdeel?: CodeUit<typeof onderdeelOndersteuning>;
}

export class HerkomstWoonplek extends Bronvermelding {
  @Optioneel(code(onderdeelWoonplek)) onderdeel?: CodeUit<typeof onderdeelWoonplek>;
}

export class HerkomstVerhaal extends Bronvermelding {}

/**
 * Where a profile comes from, beside it and not in it, so that the fields keep the names and shape of VUM. Per veldgroep,
 * so that whoever may not see a group does not learn what is in it either. What is not mentioned has herkomst onbekend.
 */
export class Herkomsten {
  @Optioneel(
    lijst(
      deel(() => HerkomstWerk),
      MAX_REGELS,
    ),
    'werk',
  )
  werk?: HerkomstWerk[];
  @Optioneel(
    lijst(
      deel(() => HerkomstVerhaal),
      1,
    ),
    'verhaal',
  )
  verhaal?: HerkomstVerhaal[];
  @Optioneel(
    lijst(
      deel(() => HerkomstWoonplek),
      10,
    ),
    'woonplek',
  )
  woonplek?: HerkomstWoonplek[];
  @Optioneel(
    lijst(
      deel(() => HerkomstOndersteuning),
      20,
    ),
    'ondersteuning',
  )
  ondersteuning?: HerkomstOndersteuning[];
}

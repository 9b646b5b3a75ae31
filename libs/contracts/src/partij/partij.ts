import { Optioneel, patroon, tekst, Verplicht } from '../velden/index.js';

const NAAM = patroon('^[a-z0-9][a-z0-9-]{0,49}$', 'gebiedsteam-noord');

/** Where a team is found: the short name of the partner and that of its team. */
export class TeamAdres {
  @Verplicht(NAAM) partner: string;
  @Verplicht(NAAM) team: string;
}

/** A team, or a partner as a whole. */
export class PartnerAdres {
  @Verplicht(NAAM) partner: string;
  @Optioneel(NAAM) team?: string;
}

/**
 * A professional, by the code that the own organisation uses. The hub learns the name from the first bericht that
 * carries it: an organisation is the authority on its own people.
 */
export class MedewerkerNaam {
  @Verplicht(patroon('^[A-Za-z0-9][A-Za-z0-9._@-]{0,99}$', 'j.jansen')) code: string;
  @Optioneel(tekst(100)) naam?: string;
}

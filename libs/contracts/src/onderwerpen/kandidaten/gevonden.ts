import { Bericht } from '../../berichtsoort/index.js';
import { deel, geheel, lijst, Optioneel, tekst, uuid, Verplicht } from '../../velden/index.js';
import { verwijzing, type Verwijzing } from '../../verwijzing/index.js';

/** What would take a shortfall away, and the score with it. */
export class Bruguitweg {
  @Verplicht(tekst(100)) naam: string;
  @Optioneel(tekst(20)) status?: string;
  @Optioneel(geheel(0, 1000)) scoreMet?: number;
}

/** One criterion for one candidate: the points and the sentence are the explanation. */
export class Oordeel {
  @Verplicht(tekst(50)) criterium: string;
  @Verplicht(tekst(20)) kant: string;
  @Verplicht(tekst(20)) oordeel: string;
  @Verplicht(geheel(-1000, 1000)) punten: number;
  @Verplicht(geheel(0, 1000)) maximum: number;
  @Verplicht(tekst(500)) zin: string;
  @Optioneel(deel(() => Bruguitweg)) brug?: Bruguitweg;
}

/** A candidate in the list: a pseudonym, until the inwoner agreed to a voorstel. */
export class Gevondene {
  @Verplicht(verwijzing('inwoner')) inwoner: Verwijzing;
  @Verplicht(geheel(1, 200)) rang: number;
  @Verplicht(geheel(0, 1000)) score: number;
  @Verplicht(geheel(0, 1000)) scoreMetBrug: number;
  @Verplicht(geheel(0, 1000)) zekerheid: number;
  @Verplicht(lijst(geheel(0, 1000), 2)) bereik: number[];
  @Optioneel(tekst(20)) plek?: string;
  @Verplicht(
    lijst(
      deel(() => Oordeel),
      50,
    ),
  )
  criteria: Oordeel[];
}

/** Who just misses the list: why, what must change, and who can do it. */
export class Tekortkomende {
  @Verplicht(verwijzing('inwoner')) inwoner: Verwijzing;
  @Verplicht(geheel(0, 1000)) score: number;
  @Verplicht(tekst(20)) reden: string;
  @Verplicht(tekst(50)) criterium: string;
  @Verplicht(tekst(500)) zin: string;
  @Verplicht(tekst(500)) watMoetAnders: string;
  @Verplicht(tekst(20)) wie: string;
  @Optioneel(deel(() => Bruguitweg)) brug?: Bruguitweg;
}

@Bericht({
  naam: 'kandidaten.gevonden',
  versie: '1.0',
  afzenders: ['hub'],
  betekenis: 'Het antwoord op kandidaten.gevraagd: wie er past, op volgorde en met uitleg, en wie net niet.',
})
export class KandidatenGevonden {
  /** Named by `runId` in a voorstel: so the list that somebody chose from can be found again. */
  @Verplicht(uuid()) runId: string;
  @Verplicht(verwijzing('vacature')) vacature: Verwijzing;
  /** The version of the weights. */
  @Verplicht(tekst(20)) weging: string;
  @Verplicht(
    lijst(
      deel(() => Gevondene),
      20,
    ),
  )
  kandidaten: Gevondene[];
  @Verplicht(
    lijst(
      deel(() => Tekortkomende),
      50,
    ),
  )
  netNiet: Tekortkomende[];
  /** How many candidates were looked at. */
  @Verplicht(geheel(0, 100_000_000)) gezien: number;
}

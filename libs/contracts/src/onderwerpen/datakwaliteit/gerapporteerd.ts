import { Bericht } from '../../berichtsoort/index.js';
import { datum, deel, geheel, lijst, Optioneel, tekst, Verplicht, vrijeTekst } from '../../velden/index.js';

const MAX_AANTAL = 1_000_000_000;
/** Below this a count of people says too much of one of them; it is left out. */
const MINSTENS = 10;
const aantal = () => geheel(0, MAX_AANTAL);
const aantalMensen = () => geheel(MINSTENS, MAX_AANTAL);

/** One piece of information that receivers need: how often it was not there or too old, and what that cost. */
export class Gegevensoordeel {
  @Verplicht(tekst(50)) gegeven: string;
  @Verplicht(tekst(1000)) zin: string;
  @Optioneel(aantalMensen()) ontbreekt?: number;
  @Optioneel(aantalMensen()) verouderd?: number;
  /** Overdrachten that went without it. */
  @Optioneel(aantalMensen()) overdrachten?: number;
  /** Places on lists of candidates where it counted as unknown. */
  @Optioneel(aantalMensen()) opLijsten?: number;
}

/** What was refused for the same reason in the same field, and how much of it came again and was right. */
export class Weigeringsoort {
  @Verplicht(tekst(50)) code: string;
  @Verplicht(vrijeTekst(300)) veld: string;
  @Verplicht(aantal()) berichten: number;
  @Verplicht(aantal()) hersteld: number;
}

@Bericht({
  naam: 'datakwaliteit.gerapporteerd',
  versie: '1.0',
  afzenders: ['hub'],
  betekenis: 'Hoe volledig, geldig en actueel uw gegevens zijn, per veld, en wat het kostte. Het houdt niets tegen.',
})
export class DatakwaliteitGerapporteerd {
  @Verplicht(datum()) van: string;
  @Verplicht(datum()) tot: string;
  @Verplicht(tekst(1000)) zin: string;
  @Verplicht(aantal()) verwerkt: number;
  @Verplicht(aantal()) geweigerd: number;
  @Verplicht(aantal()) hersteld: number;
  @Verplicht(
    lijst(
      deel(() => Gegevensoordeel),
      50,
    ),
  )
  gegevens: Gegevensoordeel[];
  @Verplicht(
    lijst(
      deel(() => Weigeringsoort),
      50,
    ),
  )
  weigeringen: Weigeringsoort[];
}

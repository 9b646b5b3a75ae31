import type { CodeUit, ketenlijsten } from '../codelijsten/index.js';
import type { Klasse } from '../velden/index.js';

export type Partnersoort = CodeUit<typeof ketenlijsten.partnersoort>;

/** What the catalogue knows of one type of bericht. */
export interface Berichtsoort<T extends object = object> {
  /** Short name, e.g. `overdracht.aangeboden`. */
  readonly naam: string;
  /** `major.minor`; a minor only adds. */
  readonly versie: string;
  readonly klasse: Klasse<T>;
  /** The kinds of partner that may send it; only the hub itself when it lists just `hub`. */
  readonly afzenders: readonly Partnersoort[];
  readonly betekenis: string;
}

export const TYPE_VOORVOEGSEL = 'nl.reintegratietaal.';

const soorten = new Map<string, Berichtsoort>();

/**
 * Makes a class the data of a type of bericht. The class registers itself; the catalogue finds it because it lies in
 * a folder of `onderwerpen`.
 */
export function Bericht(soort: Omit<Berichtsoort, 'klasse'>): ClassDecorator {
  return (klasse) => {
    if (soorten.has(soort.naam)) throw new Error(`Berichttype ${soort.naam} is described twice.`);
    soorten.set(soort.naam, { ...soort, klasse: klasse as unknown as Klasse });
  };
}

export function geregistreerdeSoorten(): readonly Berichtsoort[] {
  return [...soorten.values()].sort((a, b) => a.naam.localeCompare(b.naam, 'en'));
}

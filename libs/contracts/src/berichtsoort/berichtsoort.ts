import type { CodeUit, ketenlijsten } from '../codelijsten/index.js';
import type { Klasse } from '../velden/index.js';
import { alleVersies, type Berichtversie, type Eerder, type VorigeMajor } from './versie.js';

export type Partnersoort = CodeUit<typeof ketenlijsten.partnersoort>;

/** What the catalogue knows of one type of bericht. */
export interface Berichtsoort<T extends object = object> {
  /** Short name, e.g. `overdracht.aangeboden`. */
  readonly naam: string;
  /** The newest version, as `major.minor`; a minor only adds. */
  readonly versie: string;
  readonly klasse: Klasse<T>;
  /** Every version that is read and delivered, the newest last. */
  readonly versies: readonly Berichtversie[];
  /** The kinds of partner that may send it; only the hub itself when it lists just `hub`. */
  readonly afzenders: readonly Partnersoort[];
  readonly betekenis: string;
}

/** What a class says of itself; see `Berichtsoort`. */
type Beschrijving = Omit<Berichtsoort, 'klasse' | 'versies'> & { readonly eerder?: Eerder };

export const TYPE_VOORVOEGSEL = 'nl.reintegratietaal.';

const soorten = new Map<string, Beschrijving & { readonly klasse: Klasse }>();
const vorigeMajors = new Map<string, VorigeMajor>();

/**
 * Makes a class the data of a type of bericht. The class registers itself; the catalogue finds it because it lies in
 * a folder of `onderwerpen`.
 */
export function Bericht(beschrijving: Beschrijving): ClassDecorator {
  return (klasse) => {
    const { naam } = beschrijving;
    if (soorten.has(naam)) throw new Error(`Berichttype ${naam} is described twice.`);
    soorten.set(naam, { ...beschrijving, klasse: klasse as unknown as Klasse });
  };
}

/**
 * Makes a class the data of the previous major of a type, with how it becomes the newest and the other way round. Of
 * what it cannot hold nothing is invented: it is left out. What lies in the vault keeps its place.
 */
export function VorigeVersie<Oud extends object, Nieuw extends object>(
  vorige: Omit<VorigeMajor<Oud, Nieuw>, 'klasse'> & { readonly naam: string },
): (klasse: Klasse<Oud>) => void {
  return (klasse) => {
    if (vorigeMajors.has(vorige.naam)) throw new Error(`${vorige.naam} has two previous majors.`);
    vorigeMajors.set(vorige.naam, { ...vorige, klasse } as unknown as VorigeMajor);
  };
}

export function geregistreerdeSoorten(): readonly Berichtsoort[] {
  const zonderSoort = [...vorigeMajors.keys()].find((naam) => !soorten.has(naam));
  if (zonderSoort) throw new Error(`A previous major of ${zonderSoort}, which is no type of bericht.`);
  return [...soorten.values()]
    .map((soort) => ({ ...soort, versies: alleVersies(soort, vorigeMajors.get(soort.naam)) }))
    .sort((a, b) => a.naam.localeCompare(b.naam, 'en'));
}

import { fout, schemakeurder, type Schemafout } from '@estafette/contracts';
import { leesObject, Weigering } from '../../web/index.js';
import { contactmomenten, vraagschema, zoeksoorten, type Zoeksoort } from '../contract/index.js';
import { voorwaardenIn } from './criteria.js';
import { snoei } from './snoei.js';
import type { Voorwaarde } from './voorwaarde.js';

type Vraagobject = Readonly<Record<string, unknown>>;

/** A question as it can be answered, and as it was asked. */
export interface Selectievraag {
  readonly soort: Zoeksoort;
  /** Kilometres around the middle of a postcode area. */
  readonly gebied: { readonly pc4: string; readonly afstand: number };
  readonly voorwaarden: readonly Voorwaarde[];
  readonly vraagObject: Vraagobject;
}

export interface Contactmomentvraag {
  readonly nummerKvk: string;
  /** From this day on, `jjjj-mm-dd`. */
  readonly vanaf: string | undefined;
  readonly vraagObject: Vraagobject;
}

const keurders = {
  werkzoekenden: keurderVan(zoeksoorten.werkzoekenden),
  vacatures: keurderVan(zoeksoorten.vacatures),
  contactmomenten: keurderVan({ vraag: contactmomenten.vraag, vraagGesloten: true }),
};

export function leesSelectievraag(soort: Zoeksoort, body: Buffer | undefined): Selectievraag {
  const vraagObject = leesVraag(soort, body);
  const { afstand, postcode } = vraagObject['selectiegebied'] as { afstand: number; postcode: string };
  return {
    soort,
    gebied: { pc4: postcode.slice(0, 4), afstand },
    voorwaarden: voorwaardenIn(soort, vraagObject),
    vraagObject,
  };
}

export function leesContactmomentvraag(body: Buffer | undefined): Contactmomentvraag {
  const vraagObject = leesVraag('contactmomenten', body) as Record<string, Record<string, string> | undefined>;
  const nummerKvk = vraagObject['werkgever.nummerKvk']?.['$eq'];
  // The contract asks the field and not its operator, but there is no question without a number.
  if (nummerKvk === undefined) throw Weigering.van('VELD_VERPLICHT', 'vraagObject.werkgever.nummerKvk.$eq');
  return { nummerKvk, vanaf: vraagObject['datum']?.['$gte'], vraagObject };
}

/** Only empty values within the vraagObject are absent; the object itself has to be there. */
function leesVraag(wat: keyof typeof keurders, body: Buffer | undefined): Vraagobject {
  const inhoud = leesObject(body);
  const vraag = { ...inhoud, ...('vraagObject' in inhoud ? { vraagObject: gesnoeid(inhoud['vraagObject']) } : {}) };
  const fouten = keurders[wat](vraag);
  if (fouten.length > 0) throw new Weigering(fouten.map(alsFout));
  return (vraag as { vraagObject: Vraagobject }).vraagObject;
}

function gesnoeid(vraagObject: unknown): unknown {
  return snoei(vraagObject) ?? (isObject(vraagObject) ? {} : vraagObject);
}

const isObject = (waarde: unknown) => typeof waarde === 'object' && waarde !== null && !Array.isArray(waarde);

function keurderVan({ vraag, vraagGesloten }: { readonly vraag: object; readonly vraagGesloten: boolean }) {
  return schemakeurder(vraagschema(vraag as never, vraagGesloten));
}

function alsFout({ pad, ontbreekt, wat }: Schemafout) {
  return fout(ontbreekt ? 'VELD_VERPLICHT' : 'TYPE_ONJUIST', pad, wat);
}

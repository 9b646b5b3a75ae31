import { veldgroepnamen, type Veldgroep } from '../codelijsten/index.js';
import { veldenVan, type Klasse, type Waardesoort } from '../velden/index.js';

type Json = Record<string, unknown>;
/** Whether fields of this group stay; undefined for fields that no group guards. */
type Keuze = (groep: Veldgroep | undefined) => boolean;

/** A copy of `data`, which fits the schema of `klasse`, without the fields of groups that are not in `groepen`. */
export function metGroepen<T extends object>(klasse: Klasse, data: T, groepen: ReadonlySet<Veldgroep>): T {
  return kies(klasse, data, (groep) => groep === undefined || groepen.has(groep), undefined) as T;
}

/** The groups that fields of `klasse` can belong to. */
export function groepenIn(klasse: Klasse): ReadonlySet<Veldgroep> {
  const groepen = new Set<Veldgroep>();
  for (const { soort, veldgroep } of veldenVan(klasse)) {
    if (veldgroep) groepen.add(veldgroep);
    const deel = soort.klasse ?? soort.element?.klasse;
    if (deel) groepenIn(deel()).forEach((groep) => groepen.add(groep));
  }
  return groepen;
}

/**
 * `data` split by group; `samengevoegd` makes it whole again. Every field of `klasse` must have a group, its own or that
 * of what it is part of.
 */
export function verdeeld(klasse: Klasse, data: object): Map<Veldgroep, object> {
  const delen = veldgroepnamen.map((groep) => [groep, kies(klasse, data, (g) => g === groep, undefined)] as const);
  return new Map(delen.filter(([, deel]) => Object.keys(deel).length > 0));
}

/** Parts of one whole, put together again. Lists of parts have kept their length, so elements meet by their place. */
export function samengevoegd(delen: Iterable<object>): Json {
  let geheel: Json = {};
  for (const deel of delen) geheel = voegSamen(geheel, deel as Json) as Json;
  return geheel;
}

function kies(klasse: Klasse, data: object, keuze: Keuze, geerfd: Veldgroep | undefined): Json {
  const gekozen: Json = {};
  for (const { naam, soort, veldgroep } of veldenVan(klasse)) {
    if (!Object.hasOwn(data, naam)) continue;
    const waarde = kiesWaarde(soort, (data as Json)[naam], keuze, veldgroep ?? geerfd);
    if (waarde !== undefined) gekozen[naam] = waarde;
  }
  return gekozen;
}

/** What stays of one value of group `eigen`; a value with parts also stays for the sake of the parts that do. */
function kiesWaarde(soort: Waardesoort<unknown>, waarde: unknown, keuze: Keuze, eigen: Veldgroep | undefined): unknown {
  const { klasse, element } = soort;
  if (klasse) {
    const gekozen = kies(klasse(), waarde as object, keuze, eigen);
    return keuze(eigen) || !isLeeg(gekozen) ? gekozen : undefined;
  }
  if (element?.klasse) {
    const elementen = (waarde as object[]).map((deel) => kies(element.klasse!(), deel, keuze, eigen));
    return keuze(eigen) || elementen.some((deel) => !isLeeg(deel)) ? elementen : undefined;
  }
  return keuze(eigen) ? waarde : undefined;
}

function isLeeg(deel: object): boolean {
  return Object.keys(deel).length === 0;
}

function voegSamen(een: unknown, ander: unknown): unknown {
  if (een === undefined) return ander;
  if (Array.isArray(een)) return een.map((deel, i) => voegSamen(deel, (ander as unknown[])[i]));
  const samen: Json = { ...(een as Json) };
  for (const [naam, waarde] of Object.entries(ander as Json)) samen[naam] = voegSamen(samen[naam], waarde);
  return samen;
}

import type { Berichtsoort, Berichtversie } from '../berichtsoort/index.js';
import { fout, type Fout } from '../fouten/index.js';

const EINDE_DATASCHEMA = /\/([^/]+)\/(\d{1,4})\.(\d{1,4})$/;

/** The version to read a bericht in. `nieuwer`: it is a later minor than we know, so it may hold fields we do not know. */
export interface GekozenVersie {
  readonly versie: Berichtversie;
  readonly nieuwer: boolean;
}

/**
 * The version that `dataschema` (a URI ending in `/<type>/<major>.<minor>`) asks for; absent means the newest. A minor
 * only adds, so of a major that we know every later minor is read as the last one that we know.
 */
export function kiesVersie(
  soort: Berichtsoort,
  type: string,
  dataschema: string | undefined,
): GekozenVersie | { readonly fouten: Fout[] } {
  if (dataschema === undefined) return { versie: soort.versies.at(-1)!, nieuwer: false };
  const [, genoemdType, major, minor] = EINDE_DATASCHEMA.exec(dataschema) ?? [];
  if (genoemdType !== type) return onbekend(`Verwacht een adres dat eindigt op /${type}/${soort.versie}.`);
  const versie = soort.versies.find((v) => v.versie === `${Number(major)}.${Number(minor)}`);
  if (versie) return { versie, nieuwer: false };
  const laatste = soort.versies.findLast((v) => v.versie.startsWith(`${Number(major)}.`));
  if (laatste && Number(minor) > minorVan(laatste)) return { versie: laatste, nieuwer: true };
  return onbekend(`Wij lezen: ${soort.versies.map((v) => v.versie).join(', ')}.`);
}

function minorVan({ versie }: Berichtversie): number {
  return Number(versie.split('.')[1]);
}

function onbekend(detail: string): { readonly fouten: Fout[] } {
  return { fouten: [fout('VERSIE_ONBEKEND', 'dataschema', detail)] };
}

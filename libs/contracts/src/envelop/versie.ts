import { versieVan, type Berichtsoort, type Berichtversie } from '../berichtsoort/index.js';
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
  const gevraagd = `${Number(major)}.${Number(minor)}`;
  const versie = versieVan(soort, gevraagd);
  if (versie) return { versie, nieuwer: versie.versie !== gevraagd };
  return onbekend(`Wij lezen: ${soort.versies.map((v) => v.versie).join(', ')}.`);
}

function onbekend(detail: string): { readonly fouten: Fout[] } {
  return { fouten: [fout('VERSIE_ONBEKEND', 'dataschema', detail)] };
}

import type { Berichtsoort } from '../berichtsoort/index.js';
import { fout, type Fout } from '../fouten/index.js';

const EINDE_DATASCHEMA = /\/([^/]+)\/(\d{1,4})\.(\d{1,4})$/;

/**
 * Faults in the version that `dataschema` (a URI ending in `/<type>/<major>.<minor>`) asks for. Absent means the
 * newest. A minor only adds, so every minor up to ours of the same major is read.
 */
export function keurVersie(soort: Berichtsoort, type: string, dataschema: string | undefined): Fout[] {
  if (dataschema === undefined) return [];
  const [, genoemdType, major, minor] = EINDE_DATASCHEMA.exec(dataschema) ?? [];
  if (genoemdType !== type)
    return [fout('VERSIE_ONBEKEND', 'dataschema', `Verwacht een adres dat eindigt op /${type}/${soort.versie}.`)];
  const [onzeMajor, onzeMinor] = soort.versie.split('.').map(Number) as [number, number];
  const bekend = Number(major) === onzeMajor && Number(minor) <= onzeMinor;
  return bekend ? [] : [fout('VERSIE_ONBEKEND', 'dataschema', `De nieuwste versie is ${soort.versie}.`)];
}

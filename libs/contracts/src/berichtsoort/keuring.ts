import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { fout, type Fout } from '../fouten/index.js';
import {
  eigenTrefwoorden,
  foutenIn,
  isBsn,
  isDatum,
  isTijdstip,
  isUuid,
  volledigSchema,
  type Klasse,
} from '../velden/index.js';

const ajv = new Ajv2020({ strict: true, strictRequired: false, allErrors: false });
ajv.addVocabulary([...eigenTrefwoorden]);
ajv.addFormat('date', isDatum);
ajv.addFormat('date-time', isTijdstip);
ajv.addFormat('uuid', isUuid);
ajv.addFormat('bsn', isBsn);

const keurders = new Map<Klasse, ValidateFunction>();

/**
 * Every fault in `data` against the schema of `klasse`; empty when it fits. The compiled schema decides; only what it
 * refused is looked at again, to name the faults.
 */
export function keur(klasse: Klasse, data: unknown, pad = 'data'): Fout[] {
  const keurder = keurderVan(klasse);
  if (keurder(data)) return [];
  const fouten = foutenIn(klasse, data, pad);
  return fouten.length > 0 ? fouten : [fout('TYPE_ONJUIST', pad, ajv.errorsText(keurder.errors))];
}

function keurderVan(klasse: Klasse): ValidateFunction {
  const bestaand = keurders.get(klasse);
  if (bestaand) return bestaand;
  const keurder = ajv.compile(volledigSchema(klasse));
  keurders.set(klasse, keurder);
  return keurder;
}

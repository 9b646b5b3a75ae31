export type { JsonSchema, Klasse, Regel, Vertrouwelijkheid, Verwijssoort, Waardesoort } from './waardesoort.js';
export { verwijssoorten } from './waardesoort.js';
export {
  bsn,
  code,
  datum,
  deel,
  geheel,
  lijst,
  patroon,
  tekst,
  tijdstip,
  uuid,
  vertrouwelijk,
  vrijeTekst,
  waarOfNiet,
} from './soorten.js';
export { isBsn, isDatum, isTijdstip, isUuid } from './formaten.js';
export { Klasseregel, Optioneel, schemaVanKlasse, Sinds, veldenVan, Verplicht, type Veld } from './veld.js';
export { veldenOnder } from './herschrijf.js';
export { klasseOp, zoalsOp } from './op-dag.js';
export { zonderVervallen } from './vervallen.js';
export { zonderOnbekend } from './onbekend.js';
export { delenVan, volledigSchema, eigenTrefwoorden } from './schema.js';
export { foutenIn } from './fouten-in.js';

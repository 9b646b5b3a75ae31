export * from './fouten/index.js';
export * from './codelijsten/index.js';
export {
  alsNieuwste,
  Bericht,
  dichtstbij,
  keur,
  TYPE_VOORVOEGSEL,
  versieVan,
  type Berichtsoort,
  type Berichtversie,
  type Partnersoort,
} from './berichtsoort/index.js';
export * from './catalogus/index.js';
export * from './envelop/index.js';
export * from './verwijzing/index.js';
export * from './veldgroep/index.js';
export * from './vertrouwelijk/index.js';
export type { JsonSchema, Klasse, Vertrouwelijkheid, Verwijssoort } from './velden/index.js';
export * as velden from './velden/index.js';
export { isBsn, isUuid, verwijssoorten, volledigSchema, zonderOnbekend } from './velden/index.js';
export { TeamAdres, MedewerkerNaam } from './partij/index.js';
export { alleSchemas, asyncapiDocument, foutendocument, SCHEMAMAP } from './documenten/index.js';
export { schemakeurder, type Schemafout } from './schemakeuring/index.js';
export { vumVacature, vumWerkzoekende, type Vumvertaling } from './vum/index.js';

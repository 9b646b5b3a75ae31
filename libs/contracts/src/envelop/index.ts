export { Envelop, organisatieVan } from './envelop.js';
export { leesEvent, vanBinair, type Event, type Gelezen } from './lees.js';
export { kiesVersie, type GekozenVersie } from './versie.js';

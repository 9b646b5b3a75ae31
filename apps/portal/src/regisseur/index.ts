export { InwonerPagina, leesGekozenActie } from './inwoner.js';
export { leesGekozenStap, OverdrachtPagina } from './overdracht.js';
export { leesFilter, Overdrachten } from './overdrachten.js';
export { Signalen } from './signalen.js';

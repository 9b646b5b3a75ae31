export { leesGekozenStap, OverdrachtPagina } from './overdracht.js';
export { leesFilter, Overdrachten } from './overdrachten.js';

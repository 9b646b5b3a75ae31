export { api, gegeven, Probleem } from './client.js';
export { useGebeurtenissen } from './gebeurtenissen.js';
export type * from './typen.js';
export { useCodelijst } from './codelijsten.js';

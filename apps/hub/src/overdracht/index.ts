export { OverdrachtModule } from './overdracht.module.js';
export type { Overdracht } from './overdracht.tabel.js';
export { Overdrachten } from './overdrachten.js';

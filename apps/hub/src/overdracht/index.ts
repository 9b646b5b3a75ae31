export { OverdrachtModule } from './overdracht.module.js';
export { gegevens, minimumsets, type Gegeven, type Gegevensnaam } from './minimumset.js';
export type { Overdracht } from './overdracht.tabel.js';
export { Overdrachten } from './overdrachten.js';

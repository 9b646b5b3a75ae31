export { Werkzoekende } from './werkzoekende.js';
export { Vacature } from './vacature.js';
export { vumVacature, vumWerkzoekende, type Vumvertaling } from './vertaling.js';

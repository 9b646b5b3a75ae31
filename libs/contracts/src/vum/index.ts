export { Werkzoekende } from './werkzoekende.js';
export { Vacature } from './vacature.js';
export { Werkgevercontact } from './werkgevercontact.js';
export { vumVacature, vumWerkzoekende, type Vumvertaling } from './vertaling.js';

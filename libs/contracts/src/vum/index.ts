export { Werkzoekende } from './werkzoekende.js';
export { Vacature } from './vacature.js';
export { Werkgevercontact } from './werkgevercontact.js';
export { uitVersie2, type Beroepszoeker, type Bijgewerkt } from './versie2.js';
export { vumVacature, vumWerkzoekende, type Vumvertaling } from './vertaling.js';

export { isNormnaam, ketennorm, ketennormen, type Ketennorm, type Normduur, type Normnaam } from './norm.js';
export { veldgroepen, veldgroepnamen, type Veldgroep } from './veldgroep.js';
export type { Code, Codelijst, CodeUit } from './codelijst.js';
export { tredevertalingen, type Tredevertaling } from './tredevertaling.js';
export * as ketenlijsten from './keten.js';
export * as vumlijsten from './vum.js';
export { onderdeelOndersteuning, onderdeelWerk, onderdeelWoonplek } from './onderdeel.js';

export { useSignaalcodes, useSignalen } from './gegevens.js';
export { Signaalregel, Vervolgstappen } from './signaalregel.js';
export type { Signaalvraag } from './vragen.js';

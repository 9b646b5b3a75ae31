export { useSignaalcodes, useSignalen } from './gegevens.js';
export { Signaalregel, Vervolgstappen } from './signaalregel.js';

export { keurBericht, type Afzender } from './keuring.js';
export { voegToetsToe } from './toets.opdracht.js';

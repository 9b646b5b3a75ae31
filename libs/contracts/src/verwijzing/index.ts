export { Verwijzing, verwijzing, verwijzingOfNieuw } from './verwijzing.js';
export { metVerwijzingen, verwijzingenIn, type GevondenVerwijzing } from './vervang.js';

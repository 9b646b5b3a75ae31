export { beroepenzoeker } from './namen.js';

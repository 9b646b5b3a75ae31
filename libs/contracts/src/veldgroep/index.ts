export { groepenIn, metGroepen, samengevoegd, verdeeld } from './veldgroep.js';

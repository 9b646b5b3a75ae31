export { Zaad } from './zaad.js';

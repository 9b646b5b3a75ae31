export { NazorgGemeld } from './gemeld.js';

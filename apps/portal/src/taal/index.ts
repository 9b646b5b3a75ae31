export { datum, leesbaar, moment } from './woorden.js';

export { inwonernaam } from './inwonernaam.js';
export { vacaturenaam } from './vacaturenaam.js';
export { datum, leesbaar, moment } from './woorden.js';

export { betekenis, useCodewoord } from './codewoord.js';
export { inwonernaam } from './inwonernaam.js';
export { naamOfKenmerk, vacaturenaam } from './vacaturenaam.js';
export { datum, leesbaar, moment } from './woorden.js';

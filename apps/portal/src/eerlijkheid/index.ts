export { PerAfstand, PerLeeftijdEnGeslacht } from './cijfers.js';

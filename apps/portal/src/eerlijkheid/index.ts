export { PerAfstand, PerLeeftijd } from './cijfers.js';

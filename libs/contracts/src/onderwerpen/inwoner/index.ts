export { InwonerBeeindigd } from './beeindigd.js';

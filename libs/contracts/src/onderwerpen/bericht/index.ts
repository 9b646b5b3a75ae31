export { BerichtGeweigerd } from './geweigerd.js';

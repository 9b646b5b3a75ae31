export { PlaatsingModule } from './plaatsing.module.js';

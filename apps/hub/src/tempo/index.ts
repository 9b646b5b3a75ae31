export { TempoModule } from './tempo.module.js';

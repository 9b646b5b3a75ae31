export { MatchingModule } from './matching.module.js';
export { Opruimer } from './opruimer.js';

export { Buitenlijn, type Buitenantwoord, type Koppen, type Match } from './buitenlijn.js';

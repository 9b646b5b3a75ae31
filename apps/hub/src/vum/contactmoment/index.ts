export { Contactmomenten, type Contactmomentantwoord } from './contactmomenten.js';

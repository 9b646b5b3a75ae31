export { BronController } from './bron.controller.js';
export { Bron, type Bronantwoord, type Eigenresultaat } from './bron.js';
export { Profielen } from './profielen.js';

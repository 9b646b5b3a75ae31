export { schuilnaam } from './letter.js';
export { bewaarSchuilnamen, useSchuilnamen, type Schuilnamen } from './gegevens.js';

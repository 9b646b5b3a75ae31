export { bewaarSchuilnamen, useSchuilnamen, type Schuilnamen } from './gegevens.js';

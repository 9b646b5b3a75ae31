export { volledigePaden, vraagschema, vumDocument, VOORVOEGSEL, type Kant } from './document.js';
export { contactmomenten, zoeksoorten, type Vumsoort, type Zoeksoort } from './soorten.js';

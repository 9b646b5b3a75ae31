export { Verzoekkaart } from './kaart.js';

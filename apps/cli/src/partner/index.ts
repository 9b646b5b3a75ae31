export { voegPartnerToe } from './partner.opdracht.js';

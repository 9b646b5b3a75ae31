export { AansluitingController } from './aansluiting.controller.js';
export { Aansluitingen, type Adres } from './aansluitingen.js';

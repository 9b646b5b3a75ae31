export { fasen, geschiedenis, vandaagfasen, type Fasenaam } from './fasen.js';
export { voegGenereerToe } from './genereer.opdracht.js';
export { Demoregio, type Omvang } from './regio.js';
export { type Demobericht } from './bericht.js';

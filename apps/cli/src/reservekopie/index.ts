export { voegReservekopieToe } from './reservekopie.opdracht.js';

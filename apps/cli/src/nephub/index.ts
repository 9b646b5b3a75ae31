export { voegNephubToe } from './nephub.opdracht.js';

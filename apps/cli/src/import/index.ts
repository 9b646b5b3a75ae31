export { voegImporteerToe } from './importeer.opdracht.js';

export { LogboekModule } from './logboek.module.js';
export { Verwerkingen } from './verwerkingen.js';

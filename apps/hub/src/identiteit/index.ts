export { Herkenning } from './herkenning.js';
export { IdentiteitModule } from './identiteit.module.js';
export { Samenvoegingen } from './samenvoegingen.js';

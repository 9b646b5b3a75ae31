export { UitbreidingModule } from './uitbreiding.module.js';
export { Uitbreidingen } from './uitbreidingen.js';

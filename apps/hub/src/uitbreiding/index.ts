export { UitbreidingModule } from './uitbreiding.module.js';
export { Uitbreidingen, type Gemerkt } from './uitbreidingen.js';

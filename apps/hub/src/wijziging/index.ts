export { WijzigingModule } from './wijziging.module.js';
export { Wijzigingen, type Wijziging } from './wijzigingen.js';

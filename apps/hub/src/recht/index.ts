export { RechtModule } from './recht.module.js';
export { Rechtenronde } from './rechtenronde.js';

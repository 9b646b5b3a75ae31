export { GezondheidModule } from './gezondheid.module.js';

export { LogboekModule } from './logboek.module.js';

export { VumModule } from './vum.module.js';

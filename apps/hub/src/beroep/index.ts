export { BeroepModule } from './beroep.module.js';

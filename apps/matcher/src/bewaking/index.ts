export { BewakingModule } from './bewaking.module.js';

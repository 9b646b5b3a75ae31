export { TerzijdeModule } from './terzijde.module.js';

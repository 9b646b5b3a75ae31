export { NormModule } from './norm.module.js';
export { Normen } from './normen.js';

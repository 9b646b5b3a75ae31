export { NormModule } from './norm.module.js';
export { Normen, type Normafspraak } from './normen.js';

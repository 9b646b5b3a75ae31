export { WeergaveModule } from './weergave.module.js';

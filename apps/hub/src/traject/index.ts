export { TrajectModule } from './traject.module.js';

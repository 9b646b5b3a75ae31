export { NormModule } from './norm.module.js';
export { kalenderVan } from './kalender.js';

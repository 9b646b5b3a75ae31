export { KetenModule } from './keten.module.js';

export { GebeurtenisModule } from './gebeurtenis.module.js';

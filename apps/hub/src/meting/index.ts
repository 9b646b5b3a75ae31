export { MetingModule } from './meting.module.js';

export { BewaringModule } from './bewaring.module.js';

export { ApartwerkModule } from './apartwerk.module.js';

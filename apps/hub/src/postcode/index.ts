export { PostcodeModule } from './postcode.module.js';

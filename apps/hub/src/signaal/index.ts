export { SignaalModule } from './signaal.module.js';

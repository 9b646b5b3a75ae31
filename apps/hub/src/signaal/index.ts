export { SignaalModule } from './signaal.module.js';
export { Signalen } from './signalen.js';

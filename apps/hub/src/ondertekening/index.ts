export { OndertekeningModule } from './ondertekening.module.js';

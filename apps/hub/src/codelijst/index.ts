export { CodelijstModule } from './codelijst.module.js';

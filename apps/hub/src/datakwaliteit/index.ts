export { DatakwaliteitModule } from './datakwaliteit.module.js';
export { Verslagen } from './verslagen.js';

export { SchuilnaamModule } from './schuilnaam.module.js';

export { VUM_WACHT_MS } from './instellingen/index.js';
export { VumModule } from './vum.module.js';

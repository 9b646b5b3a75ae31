export { Buitenvragen } from './buitenvragen.js';
export { Opruimer } from './opruimer.js';
export { Vrager } from './vrager.js';
export { VragerController } from './vrager.controller.js';

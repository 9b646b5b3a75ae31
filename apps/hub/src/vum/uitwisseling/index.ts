export { Uitwisseling } from './uitwisseling.js';
export { UitwisselingController } from './uitwisseling.controller.js';
export { Vragen } from './vragen.js';

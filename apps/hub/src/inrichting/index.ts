export { InrichtingModule } from './inrichting.module.js';
export { laatSleutelsToe, leesRegio, richtIn, type Regio } from './regio.js';
export { zorgVoorSleutels } from './sleutelbestand.js';

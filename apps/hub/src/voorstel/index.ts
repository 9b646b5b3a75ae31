export type { Voorstel } from './voorstel.tabel.js';
export { VoorstelModule } from './voorstel.module.js';
export { Voorstellen } from './voorstellen.js';

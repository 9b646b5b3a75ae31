export { Afwijzing, type Fout } from './afwijzing.js';
export { gegeven } from './antwoord.js';
export type { BerichtenVanDeHub, BerichtenVanPartners, components as Onderdelen } from './gegenereerd/berichten.js';
export type { paths } from './gegenereerd/api.js';
export { Hub, type Aansluiting } from './hub.js';
export { isBericht, type Ontvangen, type Postbus } from './postbus.js';

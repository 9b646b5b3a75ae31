export { Gebieden } from './gebieden.js';
export { leesContactmomentvraag, leesSelectievraag, type Contactmomentvraag, type Selectievraag } from './lees.js';
export { Zoeker, type Gevonden, type Treffer } from './zoeker.js';

export { Voorstellen, leesVoorstelfilter, type Voorstelfilter } from './lijst.js';
export { useVoorlegging, useVoorstellen, wachtOpAntwoord } from './gegevens.js';
export { Voorstelkaart } from './kaart.js';

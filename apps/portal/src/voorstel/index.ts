export { useVoorlegging, useVoorstellen, wachtOpAntwoord } from './gegevens.js';
export { Voorstelkaart } from './kaart.js';
export { voorstelroutes } from './routes.js';

export { alsBeheer } from './beheer.js';
export { zoekEstafette, type Estafette } from './estafette.js';
export { Hub, HubWeigering, type Verzoek } from './hub.js';
export { wachtOpMatcher } from './matcher.js';

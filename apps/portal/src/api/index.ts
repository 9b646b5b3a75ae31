export { api, gegeven, Probleem } from './client.js';
export { doelVoor, kiesDoel, type Inzagedoel } from './doel.js';
export { useGebeurtenissen } from './gebeurtenissen.js';
export { useLijnstand } from './lijnstand.js';
export type * from './typen.js';
export { useCodelijst, type Keuzewoord } from './codelijsten.js';
export { useOpdracht } from './opdracht.js';
export { naVolgende, type Bladvraag } from './bladeren.js';
export { useTeams, type Team } from './teams.js';

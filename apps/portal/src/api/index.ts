export { api, gegeven, Probleem } from './client.js';
export { doelVoor, kiesDoel, type Inzagedoel } from './doel.js';
export { useGebeurtenissen } from './gebeurtenissen.js';
export type * from './typen.js';
export { useCodelijst, useCodelijsten, type Keuzewoord } from './codelijsten.js';
export { useOpdracht } from './opdracht.js';
export { naVolgende, type Bladvraag } from './bladeren.js';
export { useCollegas } from './collegas.js';
export { useTeams, type Team } from './teams.js';

export { voegTeamToe } from './team.opdracht.js';

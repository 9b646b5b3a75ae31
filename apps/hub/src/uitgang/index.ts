export { OORSPRONG, Uitgang, type Antwoord } from './uitgang.js';
export { UitgangModule } from './uitgang.module.js';

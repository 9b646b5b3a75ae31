export { OORSPRONG, Uitgang, type Antwoord, type Grens } from './uitgang.js';
export { UitgangModule } from './uitgang.module.js';

export { KandidatenvraagModule } from './kandidatenvraag.module.js';
export { Kandidatenvragen, type Vraag } from './kandidatenvragen.js';

export { KandidatenvraagModule } from './kandidatenvraag.module.js';

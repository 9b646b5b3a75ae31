export { alsBlad, leesBlad, type Blad, type Zoekvraag } from './bladeren.js';
export { CONTACT } from './contact.js';
export { keurTekens, leesAls, leesJson, leesObject, ontleedJson, type GelezenJson } from './json.js';
export { Paginasessie } from './paginasessie.js';
export { Foutvorm, probleem, ProbleemFilter, type Foutverteller } from './probleem.filter.js';
export { samen } from './samen.js';
export { maakAdapter, richtServerIn } from './server.js';
export { Weigering } from './weigering.js';

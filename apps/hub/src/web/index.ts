export { alsBlad, leesBlad, type Blad, type Zoekvraag } from './bladeren.js';
export { leesJson, leesObject, type GelezenJson } from './json.js';
export { probleem, ProbleemFilter } from './probleem.filter.js';
export { maakAdapter, richtServerIn } from './server.js';
export { Weigering } from './weigering.js';

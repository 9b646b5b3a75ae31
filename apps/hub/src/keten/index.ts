export { KetenModule } from './keten.module.js';
export { eerder, jaarVan, kwartaalVan } from './tijdvak.js';

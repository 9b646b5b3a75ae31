export { catalogus, soortVanType, typeVan } from './catalogus.js';

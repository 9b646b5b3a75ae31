export { catalogus, soortVanType, typeVan, versieVan } from './catalogus.js';

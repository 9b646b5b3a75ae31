export { alleSchemas, SCHEMAMAP, schemadocument, schemapad } from './schemas.js';

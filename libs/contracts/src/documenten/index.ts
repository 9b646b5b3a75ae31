export { alleSchemas, SCHEMAMAP } from './schemas.js';
export { foutendocument } from './fouten.js';

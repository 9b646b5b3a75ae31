export { asyncapiDocument } from './asyncapi.js';
export { alleSchemas, SCHEMAMAP } from './schemas.js';
export { foutendocument } from './fouten.js';

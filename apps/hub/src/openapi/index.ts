export { Beschrijft, BeschrijftApart, openapiDocument } from './document.js';
export { OpenapiModule } from './openapi.module.js';
export * from './schema.js';

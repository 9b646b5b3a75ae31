import 'reflect-metadata';
import { openapi } from './hub.module.js';

/** Prints the document that the API publishes, so that the portal's client can be generated from it. */
process.stdout.write(JSON.stringify(openapi, null, 2) + '\n');

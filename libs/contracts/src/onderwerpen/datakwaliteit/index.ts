export { DatakwaliteitGerapporteerd, Gegevensoordeel, Weigeringsoort } from './gerapporteerd.js';

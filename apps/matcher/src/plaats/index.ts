export { ingebouwdePlek } from './ingebouwd.js';

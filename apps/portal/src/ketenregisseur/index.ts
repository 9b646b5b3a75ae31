export { ketenregisseurroutes } from './routes.js';

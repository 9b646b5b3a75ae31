export { regisseurroutes } from './routes.js';

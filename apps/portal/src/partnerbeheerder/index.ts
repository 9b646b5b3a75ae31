export { partnerbeheerderroutes } from './routes.js';

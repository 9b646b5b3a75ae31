export { teamleiderroutes } from './routes.js';

export { accountmanagerroutes } from './routes.js';

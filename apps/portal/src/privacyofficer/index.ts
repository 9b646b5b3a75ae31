export { privacyroutes } from './routes.js';

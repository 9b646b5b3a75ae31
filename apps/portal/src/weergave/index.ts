export { Weergaven } from './weergaven.js';

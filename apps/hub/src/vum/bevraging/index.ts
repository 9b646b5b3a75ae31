export { Bevragingen, type Bevraging } from './bevragingen.js';

export { TrajectresultaatGemeld } from './gemeld.js';

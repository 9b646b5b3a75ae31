export { TrajectresultaatGemeld } from './gemeld.js';
export { TrajectresultaatGemeld09 } from './gemeld-0-9.js';

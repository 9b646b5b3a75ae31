export { KLEINST, type Som } from './som.js';
export { verberg } from './verberg.js';
export { herleidbaar } from './herleid.js';

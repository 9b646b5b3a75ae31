export { ContactpersoonToegewezen } from './toegewezen.js';

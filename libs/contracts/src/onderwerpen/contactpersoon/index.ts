export { ContactpersoonAfgemeld, ContactpersoonTeruggemeld } from './afwezig.js';
export { ContactpersoonToegewezen } from './toegewezen.js';

export { Adresgegevens, NieuweInwoner, nieuweInwoner, Persoonsgegevens } from './inwoner.js';
export { Verwijzing, verwijzing, verwijzingOfNieuw, verwijzingUitLijst } from './verwijzing.js';
export { metVerwijzingen, verwijzingenIn, type GevondenVerwijzing } from './vervang.js';

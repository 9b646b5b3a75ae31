export { InwonerModule } from './inwoner.module.js';
export { Inwoners, type Regie } from './inwoners.js';
export { Regiewissel } from './regiewissel.js';
export { NeemtWerkOver, type Opvolger, type Werkoverdrager } from './overnames.js';
export { BijEindeInwoner, isDoorWerk, type Einde, type Eindehoorder } from './einden.js';

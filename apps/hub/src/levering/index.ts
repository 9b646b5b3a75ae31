export { NaBevestiging, type Bevestigd, type Bevestigingshoorder } from './bevestigingen.js';
export { Bezorging } from './bezorging.js';
export { Koppelingbeheer } from './inzagerecht.js';
export { LeveringModule } from './levering.module.js';
export { LEASE_SECONDEN } from './postbus.js';
export { BijLeveringsstoring, type Leveringsstoring, type Storingshoorder } from './storingen.js';
export { LEVERINGSPLAN, STANDAARDPLAN, versneld, type Leveringsplan } from './webhook/plan.js';

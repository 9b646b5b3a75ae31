export { Aanvraagnummer, Beheer } from './beheer.js';
export { BeheerModule } from './beheer.module.js';

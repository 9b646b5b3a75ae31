export { Eigenaar, SignaalGeopend, SignaalOpgelost } from './signaal.js';

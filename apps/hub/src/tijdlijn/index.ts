export { TijdlijnModule } from './tijdlijn.module.js';

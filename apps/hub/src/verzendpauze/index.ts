export { NIET_GEPAUZEERD } from './gepauzeerd.js';
export { VerzendpauzeModule } from './verzendpauze.module.js';

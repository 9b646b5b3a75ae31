export { Belofte, Ontheffing, Planstap, TrajectplanVastgesteld } from './vastgesteld.js';

export { voegMonitorToe } from './monitor.opdracht.js';

export { MonitorModule } from './monitor.module.js';
export { periode as periodevraag } from './monitor.openapi.js';
export { leesPeriode, type Periode } from './periode.js';

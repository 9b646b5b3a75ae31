export { WerkgeverModule } from './werkgever.module.js';

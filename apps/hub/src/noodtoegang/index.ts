export { NoodtoegangModule } from './noodtoegang.module.js';

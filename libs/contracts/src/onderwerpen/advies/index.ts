export { AdviesGegeven } from './gegeven.js';

export { ContactVastgelegd } from './vastgelegd.js';

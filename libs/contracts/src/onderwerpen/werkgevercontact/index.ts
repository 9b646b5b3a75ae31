export { Werkgevercontact, WerkgevercontactVastgelegd } from './vastgelegd.js';

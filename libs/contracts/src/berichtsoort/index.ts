export {
  Bericht,
  geregistreerdeSoorten,
  TYPE_VOORVOEGSEL,
  type Berichtsoort,
  type Partnersoort,
} from './berichtsoort.js';
export { keur } from './keuring.js';

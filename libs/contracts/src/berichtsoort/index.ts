export {
  Bericht,
  geregistreerdeSoorten,
  TYPE_VOORVOEGSEL,
  VorigeVersie,
  type Berichtsoort,
  type Partnersoort,
} from './berichtsoort.js';
export { keur } from './keuring.js';
export { alsNieuwste, dichtstbij, versieVan, type Berichtversie } from './versie.js';

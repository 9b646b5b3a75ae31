export type { Brugnaam, Brugstatus, Brugsterkten, Bruggencatalogus, Brugvraag } from './brug.js';
export { criteria, gevraagd, type Gevraagd } from './criteria/index.js';
export type { Beroepscompetenties, Competentiekennis, Kant, Meetomgeving, Verwantschap } from './criterium.js';
export { bruggenOp, instrumentencatalogus, type Instrument, type Instrumentencatalogus } from './bruggen/index.js';
export { goudgevallen, toetsGeval, type Goudgeval } from './goud/index.js';
export { voorInwoner, type Inwoneruitleg } from './inwoner.js';
export { deel, geheleWortel, zekerheidVan, type Duizendste } from './duizendsten.js';
export { kanshebbers, type Kanshebbers } from './kanshebbers.js';
export type { KandidaatKenmerken, VacatureEisen } from './kenmerken.js';
export { lot } from './lot.js';
export { vraagNa, type Navraag, type Vacaturevraag } from './navraag.js';
export { naastLijst, netNiet, NETNIETGRENZEN, type NetNiet, type Netnietgrenzen } from './netniet.js';
export { perLijst } from './onthouden.js';
export { afstandInKm, bekendePlek, type Plek } from './plek.js';
export { MIDDEN, mu, type Priors, type Voorkennis } from './priors.js';
export {
  plaatsen,
  rangschik,
  type Geplaatst,
  type Lijstvraag,
  type Plaatssoort,
  type Rangschikbaar,
  type Vertoond,
} from './rangschik.js';
export { alsCel, CEL_NIET_GEVRAAGD, CEL_ONBEKEND, HARD, Meettabel, ONGEMETEN } from './meettabel.js';
export { telKandidaten, telVacatures, type Cijfers, type Telling } from './rekenaar.js';
export { scoor, type Criteriumregel, type Oordeel, type Regelbrug, type Score, type Uitsluiting } from './scoor.js';
export type { Uitvoerder } from './uitweg.js';
export { voorkennis } from './voorkennis.js';
export { gewichtVan, type MatchCriterium, type Omgeving } from './weegregel.js';
export { weging } from './weging/1.0.0.js';
export { keurWeging } from './weging/keuring.js';
export { vindWeging, wegingen, wegingOp } from './weging/wegingen.js';
export { wegingHash, type Vertoningsregels, type Weging } from './weging/weging.js';

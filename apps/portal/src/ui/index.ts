export {
  Alinea,
  Etiket,
  Keuzelijst,
  Knop,
  knopklasse,
  Kop,
  LINK,
  Melding,
  Sprong,
  Tekstvak,
  type Toon,
} from './nlds.js';
export { Pagina } from './pagina.js';
export { Laden, Mislukt, NietGevonden } from './staat.js';

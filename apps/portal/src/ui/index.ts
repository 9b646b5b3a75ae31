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
  Veld,
  Vinkje,
  type Toon,
} from './nlds.js';
export { useAantalRijen } from './eerstescherm.js';
export { Meer } from './meer.js';
export { Pagina } from './pagina.js';
export { Laden, Mislukking, Mislukt, NietGevonden } from './staat.js';
export { alleBladen, Bewaren, type Kolom } from './bewaren.js';
export { Tabel } from './tabel.js';

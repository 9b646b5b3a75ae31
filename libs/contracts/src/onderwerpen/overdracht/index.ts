export { OverdrachtAangeboden } from './aangeboden.js';
export { OverdrachtNagevraagd } from './nagevraagd.js';
export { OverdrachtStap, OverdrachtStapVanIemand } from './stap.js';
export {
  OverdrachtAanvullingGevraagd,
  OverdrachtAfgerond,
  OverdrachtGeaccepteerd,
  OverdrachtGestart,
  OverdrachtGeweigerd,
  OverdrachtHervat,
  OverdrachtInBehandeling,
  OverdrachtOnderbroken,
  OverdrachtOpWachtlijst,
  OverdrachtTeruggegeven,
} from './stappen-nemer.js';
export {
  OverdrachtAangevuld,
  OverdrachtIngetrokken,
  OverdrachtOntvangen,
  OverdrachtVervallen,
} from './stappen-gever.js';

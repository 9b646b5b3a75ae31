export { VoorstelVoorgelegd } from './voorgelegd.js';
export { VoorstelBijWerkgever, VoorstelInwonerAkkoord, VoorstelUitkomst } from './stappen.js';
export { VoorstelVermoedenGemeld, VoorstelVervallen } from './van-hub.js';

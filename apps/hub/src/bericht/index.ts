export { BerichtModule } from './bericht.module.js';
export { VerwerktBericht, type BerichtHandler, type Gevolg, type Ontvangen } from './handler.js';
export { HubBerichten } from './hubberichten.js';
export { alsInnameAntwoord, Inname, type Uitkomst } from './inname.js';
export { Journaal } from './journaal.js';
export { Opdrachtgever, persoonAls, Portaalberichten, type Vrager } from './portaalberichten.js';
export { viaPortaal } from './portaalsysteem.js';

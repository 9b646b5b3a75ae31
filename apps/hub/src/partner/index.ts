export { Adresboek } from './adresboek.js';
export { Medewerker, Partner, Team } from './partner.tabel.js';
export { Personeel } from './personeel.js';
export { PartnerModule } from './partner.module.js';
export { geldendeRollen, rollenVan, type Rolnaam } from './rollen.js';

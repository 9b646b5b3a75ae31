export { AanmeldingModule, OidcModule, RolkiezerModule } from './aanmelding.module.js';
export type { OidcInstellingen } from './oidc/instellingen.js';

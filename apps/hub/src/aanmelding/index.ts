export { AanmeldingModule, RolkiezerModule } from './aanmelding.module.js';

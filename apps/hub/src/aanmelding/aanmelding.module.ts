import { Module, type DynamicModule } from '@nestjs/common';
import { Paginasessie } from '../web/index.js';
import { AanmeldingController } from './aanmelding.controller.js';
import { Huidige } from './huidige.js';
import { OIDC, type OidcInstellingen } from './oidc/instellingen.js';
import { OidcController } from './oidc/oidc.controller.js';
import { Pogingen } from './oidc/pogingen.js';
import { Uitgever } from './oidc/uitgever.js';
import { RolkiezerController } from './rolkiezer.controller.js';

/** How people begin and end their work in the portal. */
@Module({ controllers: [AanmeldingController], providers: [{ provide: Paginasessie, useClass: Huidige }] })
export class AanmeldingModule {}

/** The role chooser exists in a demo only: elsewhere its routes are not there at all. */
@Module({ controllers: [RolkiezerController] })
export class RolkiezerModule {}

/** Logging in at an identity provider exists where there is one. */
@Module({ controllers: [OidcController] })
export class OidcModule {
  static forRoot(instellingen: OidcInstellingen): DynamicModule {
    return { module: OidcModule, providers: [Pogingen, Uitgever, { provide: OIDC, useValue: instellingen }] };
  }
}

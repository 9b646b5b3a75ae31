import { Global, Module, type DynamicModule } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AanmeldingGuard } from './aanmelding.guard.js';
import { TOEGANGSINSTELLINGEN, type Toegangsinstellingen } from './instellingen.js';
import { Certificaten } from './mtls/certificaten.js';
import { Oauth2Clients } from './oauth2/clients.js';
import { Sleutelsets } from './oauth2/sleutelsets.js';
import { Tokens } from './oauth2/tokens.js';
import { Onbekenden } from './onbekenden.js';
import { Proxies } from './proxies.js';
import { Sessies } from './sessies.js';
import { Sleutels } from './sleutels.js';

@Global()
@Module({})
export class ToegangModule {
  static forRoot(instellingen: Toegangsinstellingen): DynamicModule {
    return {
      module: ToegangModule,
      providers: [
        Certificaten,
        Oauth2Clients,
        Onbekenden,
        Proxies,
        Sessies,
        Sleutels,
        Sleutelsets,
        Tokens,
        { provide: TOEGANGSINSTELLINGEN, useValue: instellingen },
        { provide: APP_GUARD, useClass: AanmeldingGuard },
      ],
      exports: [Oauth2Clients, Sessies, Sleutels],
    };
  }
}

import { Module, type DynamicModule } from '@nestjs/common';
import { MessagingModule, type Backend } from '@estafette/messaging';
import { MATCHER, PersistenceModule } from '@estafette/persistence';
import { Logboek } from '@estafette/proces';
import { Klok } from '@estafette/tijd';
import { BewakingModule } from './bewaking/index.js';
import type { Configuratie } from './configuratie.js';
import { GezondheidModule } from './gezondheid/index.js';
import { KandidaatindexModule } from './kandidaatindex/index.js';
import { MatchingModule } from './matching/index.js';

/** Every job holds a connection while it runs (4 + 2); the others are for the rhythms, the sweeper and health. */
const POOLGROOTTE = 14;

@Module({})
export class MatcherModule {
  /** `backend` must have been opened with `openBackend` before the application is created. */
  static forRoot(configuratie: Configuratie, backend: Backend): DynamicModule {
    const logboek = new Logboek('matcher', configuratie.logniveau);
    return {
      module: MatcherModule,
      global: true,
      imports: [
        PersistenceModule.forRoot({
          url: configuratie.databaseUrl,
          poolgrootte: POOLGROOTTE,
          naam: 'estafette-matcher',
        }),
        MessagingModule.forRoot({
          schema: 'matcher',
          wie: MATCHER,
          backend,
          meldStoring: (wachtrij, oorzaak) => logboek.storing({ stap: 'wachtrij', wachtrij }, oorzaak),
        }),
        KandidaatindexModule,
        MatchingModule,
        BewakingModule,
        GezondheidModule,
      ],
      providers: [
        { provide: Logboek, useValue: logboek },
        { provide: Klok, useValue: new Klok(configuratie.klokVerschuivingMs) },
      ],
      exports: [Logboek, Klok],
    };
  }
}

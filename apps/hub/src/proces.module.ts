import { Global, Module, type DynamicModule } from '@nestjs/common';
import { Logboek } from '@estafette/proces';
import { Klok } from '@estafette/tijd';

/** What every slice may ask of the process it runs in. */
@Global()
@Module({})
export class ProcesModule {
  static forRoot(klok: Klok, logboek: Logboek): DynamicModule {
    return {
      module: ProcesModule,
      providers: [
        { provide: Klok, useValue: klok },
        { provide: Logboek, useValue: logboek },
      ],
      exports: [Klok, Logboek],
    };
  }
}

import { Global, Module, type DynamicModule } from '@nestjs/common';
import { NAAMZOEKER, OORSPRONG, TOEGESTANE_ADRESSEN, Uitgang, zoekInDns } from './uitgang.js';

@Global()
@Module({})
export class UitgangModule {
  /** `toegestaan`: exact `partner=host:port`s, where that partner may be reached although it is not public. `oorsprong`: our own name. */
  static forRoot(toegestaan: readonly string[], oorsprong: string): DynamicModule {
    return {
      module: UitgangModule,
      providers: [
        Uitgang,
        { provide: NAAMZOEKER, useValue: zoekInDns },
        { provide: OORSPRONG, useValue: oorsprong },
        { provide: TOEGESTANE_ADRESSEN, useValue: new Set(toegestaan) },
      ],
      exports: [Uitgang, OORSPRONG],
    };
  }
}

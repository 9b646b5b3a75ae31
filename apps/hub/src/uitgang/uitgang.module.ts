import { Global, Module, type DynamicModule } from '@nestjs/common';
import { NAAMZOEKER, TOEGESTANE_ADRESSEN, Uitgang, zoekInDns } from './uitgang.js';

@Global()
@Module({})
export class UitgangModule {
  /** `toegestaan`: exact `host:port`s that may be reached although they are not public. */
  static forRoot(toegestaan: readonly string[]): DynamicModule {
    return {
      module: UitgangModule,
      providers: [
        Uitgang,
        { provide: NAAMZOEKER, useValue: zoekInDns },
        { provide: TOEGESTANE_ADRESSEN, useValue: new Set(toegestaan) },
      ],
      exports: [Uitgang],
    };
  }
}

import { Global, Module, type DynamicModule } from '@nestjs/common';
import { Kluis } from './kluis.js';
import { Lade } from './lade.js';
import { Nummers } from './nummers.js';
import { RotatieController } from './rotatie.controller.js';
import { Rotatie } from './rotatie.js';
import { HOOFDSLEUTEL, Sleutelring } from './sleutelring.js';

@Global()
@Module({ controllers: [RotatieController] })
export class KluisModule {
  /** `hoofdsleutel`: 32 bytes that wrap the keys of the vault. */
  static forRoot(hoofdsleutel: Buffer): DynamicModule {
    return {
      module: KluisModule,
      providers: [Kluis, Lade, Nummers, Rotatie, Sleutelring, { provide: HOOFDSLEUTEL, useValue: hoofdsleutel }],
      exports: [Kluis],
    };
  }
}

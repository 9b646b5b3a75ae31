import { Module, type DynamicModule } from '@nestjs/common';
import { ActiviteitenController, LogboekController } from './logboek.controller.js';
import { Maanden } from './maanden.js';
import { Opvallendheden } from './opvallend.js';
import { Rand } from './rand.js';
import { COLLECTOR, Uitvoer } from './uitvoer.js';
import { Verwerkingen } from './verwerkingen.js';

/** Accounts for every look at and change of a person's data. */
@Module({
  controllers: [ActiviteitenController, LogboekController],
  providers: [Maanden, Opvallendheden, Rand, Uitvoer, Verwerkingen],
})
export class LogboekModule {
  static forRoot(collector: string | undefined): DynamicModule {
    return { module: LogboekModule, providers: [{ provide: COLLECTOR, useValue: collector }] };
  }
}

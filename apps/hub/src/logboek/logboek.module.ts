import { Module, type DynamicModule } from '@nestjs/common';
import { ActiviteitenController, LogboekController } from './logboek.controller.js';
import { Dagen } from './dagen.js';
import { GebruikController, UitvoerController } from './gebruik.controller.js';
import { Gebruikslog } from './gebruik.js';
import { Opvallendheden } from './opvallend.js';
import { Rand } from './rand.js';
import { COLLECTOR, Uitvoer } from './uitvoer.js';
import { Verwerkingen } from './verwerkingen.js';

/** Accounts for every look at and change of a person's data. */
@Module({
  controllers: [ActiviteitenController, GebruikController, LogboekController, UitvoerController],
  providers: [Dagen, Gebruikslog, Opvallendheden, Rand, Verwerkingen],
})
export class LogboekModule {
  /** Without a collector the log stays here. */
  static forRoot(collector: string | undefined): DynamicModule {
    const uitvoer = collector ? [{ provide: COLLECTOR, useValue: collector }, Uitvoer] : [];
    return { module: LogboekModule, providers: uitvoer };
  }
}

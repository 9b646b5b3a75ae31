import { Global, Module } from '@nestjs/common';
import { ProfieleindeHandler } from './einde.handler.js';
import { KandidaatController } from './kandidaat.controller.js';
import { Kandidaten } from './kandidaten.js';
import { AangevuldHandler, VastgesteldHandler } from './profiel.handler.js';
import { Profieleinden } from './profieleinden.js';
import { Profielschrijver } from './profielschrijver.js';

@Global()
@Module({
  controllers: [KandidaatController],
  providers: [AangevuldHandler, Kandidaten, ProfieleindeHandler, Profieleinden, Profielschrijver, VastgesteldHandler],
  exports: [Kandidaten],
})
export class KandidaatModule {}

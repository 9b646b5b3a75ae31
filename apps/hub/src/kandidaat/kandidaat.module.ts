import { Global, Module } from '@nestjs/common';
import { KandidaatController } from './kandidaat.controller.js';
import { Kandidaten } from './kandidaten.js';
import { ProfielHandler } from './profiel.handler.js';

@Global()
@Module({
  controllers: [KandidaatController],
  providers: [Kandidaten, ProfielHandler],
  exports: [Kandidaten],
})
export class KandidaatModule {}

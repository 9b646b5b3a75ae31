import { Module } from '@nestjs/common';
import { KandidatenvraagModule } from '../kandidatenvraag/index.js';
import { Matchervragen } from './matchervragen.js';
import { VerantwoordingController } from './verantwoording.controller.js';
import { Wegingsrapport } from './wegingsrapport.js';

@Module({
  imports: [KandidatenvraagModule],
  controllers: [VerantwoordingController],
  providers: [Matchervragen, Wegingsrapport],
})
export class VerantwoordingModule {}

import { Module } from '@nestjs/common';
import { OverdrachtModule } from '../overdracht/index.js';
import { VoorstelModule } from '../voorstel/index.js';
import { BevindingVerwerker } from './bevinding.verwerker.js';
import { Leveringsstoringen } from './leveringsstoringen.js';
import { Onderwerpen } from './onderwerp.js';
import { SignaalController } from './signaal.controller.js';
import { Signalen } from './signalen.js';

@Module({
  imports: [OverdrachtModule, VoorstelModule],
  controllers: [SignaalController],
  providers: [BevindingVerwerker, Leveringsstoringen, Onderwerpen, Signalen],
  exports: [Signalen],
})
export class SignaalModule {}

import { Module } from '@nestjs/common';
import { OverdrachtModule } from '../overdracht/index.js';
import { VoorstelModule } from '../voorstel/index.js';
import { Beurten } from './beurten.js';
import { BevindingVerwerker } from './bevinding.verwerker.js';
import { Bundels } from './bundels.js';
import { Leveringsstoringen } from './leveringsstoringen.js';
import { Onderwerpen } from './onderwerp.js';
import { SignaalController } from './signaal.controller.js';
import { Signalen } from './signalen.js';
import { Uitstel } from './uitstel.js';

@Module({
  imports: [OverdrachtModule, VoorstelModule],
  controllers: [SignaalController],
  providers: [Beurten, BevindingVerwerker, Bundels, Leveringsstoringen, Onderwerpen, Signalen, Uitstel],
  exports: [Signalen],
})
export class SignaalModule {}

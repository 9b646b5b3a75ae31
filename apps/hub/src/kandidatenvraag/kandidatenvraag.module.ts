import { Module } from '@nestjs/common';
import { VacatureModule } from '../vacature/index.js';
import { AntwoordVerwerker } from './antwoord.verwerker.js';
import { GevraagdHandler } from './gevraagd.handler.js';
import { KandidatenvraagController } from './kandidatenvraag.controller.js';
import { IndexstandController } from './indexstand.controller.js';
import { Kandidatenvragen } from './kandidatenvragen.js';
import { Opruimronde } from './opruimronde.js';

@Module({
  imports: [VacatureModule],
  controllers: [KandidatenvraagController, IndexstandController],
  providers: [AntwoordVerwerker, GevraagdHandler, Kandidatenvragen, Opruimronde],
  exports: [Kandidatenvragen],
})
export class KandidatenvraagModule {}

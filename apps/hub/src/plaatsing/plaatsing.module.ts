import { Module } from '@nestjs/common';
import { PersistenceModule } from '@estafette/persistence';
import { VacatureModule } from '../vacature/index.js';
import { VoorstelModule } from '../voorstel/index.js';
import { GestartHandler } from './gestart.handler.js';
import { Plaatsingoverzicht } from './overzicht.js';
import { PlaatsingController } from './plaatsing.controller.js';
import { Plaatsing } from './plaatsing.tabel.js';
import { Plaatsingen } from './plaatsingen.js';
import { PlaatsingwijzigingHandler } from './wijziging.handler.js';

@Module({
  imports: [PersistenceModule.tabellen(Plaatsing), VacatureModule, VoorstelModule],
  controllers: [PlaatsingController],
  providers: [GestartHandler, Plaatsingen, Plaatsingoverzicht, PlaatsingwijzigingHandler],
})
export class PlaatsingModule {}

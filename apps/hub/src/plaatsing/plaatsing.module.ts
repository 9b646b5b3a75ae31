import { Module } from '@nestjs/common';
import { PersistenceModule } from '@estafette/persistence';
import { OverdrachtModule } from '../overdracht/index.js';
import { VacatureModule } from '../vacature/index.js';
import { VoorstelModule } from '../voorstel/index.js';
import { PlaatsingenBijEinde } from './einde.js';
import { GestartHandler } from './gestart.handler.js';
import { NazorgHandler } from './nazorg.handler.js';
import { Nazorgplan } from './nazorgplan.js';
import { Plaatsingoverzicht } from './overzicht.js';
import { PlaatsingController } from './plaatsing.controller.js';
import { Plaatsing } from './plaatsing.tabel.js';
import { Plaatsingen } from './plaatsingen.js';
import { Terugkeer } from './terugkeer.js';
import { PlaatsingwijzigingHandler } from './wijziging.handler.js';

@Module({
  imports: [PersistenceModule.tabellen(Plaatsing), OverdrachtModule, VacatureModule, VoorstelModule],
  controllers: [PlaatsingController],
  providers: [
    GestartHandler,
    NazorgHandler,
    Nazorgplan,
    Plaatsingen,
    PlaatsingenBijEinde,
    Plaatsingoverzicht,
    PlaatsingwijzigingHandler,
    Terugkeer,
  ],
})
export class PlaatsingModule {}

import { Module } from '@nestjs/common';
import { PersistenceModule } from '@estafette/persistence';
import { AangebodenHandler } from './aangeboden.handler.js';
import { OverdrachtenBijEinde } from './einde.js';
import { Herbezorging } from './herbezorging.js';
import { Ontvangst } from './ontvangst.js';
import { OverdrachtController } from './overdracht.controller.js';
import { Overdracht } from './overdracht.tabel.js';
import { Overdrachten } from './overdrachten.js';
import { Overzicht } from './overzicht.js';
import { StapHandler } from './stap.handler.js';
import { Stapzetter } from './stapverzoek.js';
import { UitvraagController } from './uitvraag/uitvraag.controller.js';
import { Uitvraag } from './uitvraag/uitvraag.js';
import { NavraagHandler } from './vervolg/navraag.handler.js';
import { VervolgController } from './vervolg/vervolg.controller.js';
import { Vervolg } from './vervolg/vervolg.js';

@Module({
  imports: [PersistenceModule.tabellen(Overdracht)],
  controllers: [OverdrachtController, UitvraagController, VervolgController],
  providers: [
    AangebodenHandler,
    Herbezorging,
    NavraagHandler,
    Ontvangst,
    Overdrachten,
    OverdrachtenBijEinde,
    Overzicht,
    StapHandler,
    Stapzetter,
    Uitvraag,
    Vervolg,
  ],
  exports: [Overdrachten],
})
export class OverdrachtModule {}

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

@Module({
  imports: [PersistenceModule.tabellen(Overdracht)],
  controllers: [OverdrachtController],
  providers: [
    AangebodenHandler,
    Herbezorging,
    Ontvangst,
    Overdrachten,
    OverdrachtenBijEinde,
    Overzicht,
    StapHandler,
    Stapzetter,
  ],
  exports: [Overdrachten],
})
export class OverdrachtModule {}

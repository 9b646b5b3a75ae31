import { Module } from '@nestjs/common';
import { PersistenceModule } from '@estafette/persistence';
import { Plaatsen } from './plaatsen.js';
import { Sluitingen } from './sluitingen.js';
import { VacatureController } from './vacature.controller.js';
import { GepubliceerdHandler, GewijzigdHandler, IngetrokkenHandler } from './vacature.handler.js';
import { Vacature } from './vacature.tabel.js';
import { Vacatures } from './vacatures.js';

@Module({
  imports: [PersistenceModule.tabellen(Vacature)],
  controllers: [VacatureController],
  providers: [GepubliceerdHandler, GewijzigdHandler, IngetrokkenHandler, Plaatsen, Sluitingen, Vacatures],
  exports: [Plaatsen, Vacatures],
})
export class VacatureModule {}

import { Module } from '@nestjs/common';
import { PersistenceModule } from '@estafette/persistence';
import { VacatureController } from './vacature.controller.js';
import { GepubliceerdHandler, IngetrokkenHandler } from './vacature.handler.js';
import { Vacature } from './vacature.tabel.js';
import { Vacatures } from './vacatures.js';

@Module({
  imports: [PersistenceModule.tabellen(Vacature)],
  controllers: [VacatureController],
  providers: [GepubliceerdHandler, IngetrokkenHandler, Vacatures],
  exports: [Vacatures],
})
export class VacatureModule {}

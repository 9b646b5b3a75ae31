import { Global, Module } from '@nestjs/common';
import { PersistenceModule } from '@estafette/persistence';
import { KandidaatController } from './kandidaat.controller.js';
import { Kandidaat } from './kandidaat.tabel.js';
import { Kandidaten } from './kandidaten.js';
import { ProfielHandler } from './profiel.handler.js';

@Global()
@Module({
  imports: [PersistenceModule.tabellen(Kandidaat)],
  controllers: [KandidaatController],
  providers: [Kandidaten, ProfielHandler],
  exports: [Kandidaten],
})
export class KandidaatModule {}

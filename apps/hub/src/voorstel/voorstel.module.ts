import { Module } from '@nestjs/common';
import { PersistenceModule } from '@estafette/persistence';
import { VacatureModule } from '../vacature/index.js';
import { Voorsteloverzicht } from './overzicht.js';
import { SollicitatieHandler } from './sollicitatie.handler.js';
import { VoorstellenBijSluiting } from './sluiting.js';
import { VoorstelstapHandler } from './stap.handler.js';
import { Voorstelverzoek } from './stapverzoek.js';
import { VermoedensController } from './vermoedens.controller.js';
import { Vermoedens } from './vermoedens.js';
import { VoorgelegdHandler } from './voorgelegd.handler.js';
import { VoorstelController } from './voorstel.controller.js';
import { Voorstel } from './voorstel.tabel.js';
import { Voorstellen } from './voorstellen.js';

@Module({
  imports: [PersistenceModule.tabellen(Voorstel), VacatureModule],
  controllers: [VermoedensController, VoorstelController],
  providers: [
    SollicitatieHandler,
    Vermoedens,
    VoorgelegdHandler,
    Voorstellen,
    VoorstellenBijSluiting,
    Voorsteloverzicht,
    VoorstelstapHandler,
    Voorstelverzoek,
  ],
  exports: [Voorstellen],
})
export class VoorstelModule {}

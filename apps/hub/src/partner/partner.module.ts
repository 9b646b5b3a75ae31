import { Global, Module } from '@nestjs/common';
import { PersistenceModule } from '@estafette/persistence';
import { Adresboek } from './adresboek.js';
import { Medewerker, Partner, Team } from './partner.tabel.js';
import { Personeel } from './personeel.js';

@Global()
@Module({
  imports: [PersistenceModule.tabellen(Partner, Team, Medewerker)],
  providers: [Adresboek, Personeel],
  exports: [Adresboek, Personeel],
})
export class PartnerModule {}

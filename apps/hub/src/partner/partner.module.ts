import { Global, Module } from '@nestjs/common';
import { PersistenceModule } from '@estafette/persistence';
import { Adresboek } from './adresboek.js';
import { Medewerker, Partner, Team } from './partner.tabel.js';

@Global()
@Module({
  imports: [PersistenceModule.tabellen(Partner, Team, Medewerker)],
  providers: [Adresboek],
  exports: [Adresboek],
})
export class PartnerModule {}

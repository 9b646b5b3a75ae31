import { Global, Module } from '@nestjs/common';
import { Herkenning } from './herkenning.js';
import { IdentiteitsvraagController } from './identiteitsvraag.controller.js';
import { Identiteitsvragen } from './identiteitsvragen.js';
import { Samenvoegingen } from './samenvoegingen.js';
import { ZoekvraagController } from './zoekvraag.controller.js';
import { Zoekvragen } from './zoekvragen.js';

@Global()
@Module({
  controllers: [IdentiteitsvraagController, ZoekvraagController],
  providers: [Herkenning, Identiteitsvragen, Samenvoegingen, Zoekvragen],
  exports: [Herkenning, Samenvoegingen],
})
export class IdentiteitModule {}

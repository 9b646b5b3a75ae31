import { Module } from '@nestjs/common';
import { SignaalModule } from '../signaal/index.js';
import { Bezwaar } from './bezwaar.js';
import { Correctie } from './correctie.js';
import { Dossiers } from './dossier.js';
import { RechtController } from './recht.controller.js';
import { Rechtenronde } from './rechtenronde.js';
import { Verwijdering } from './verwijdering.js';
import { Verzoeken } from './verzoeken.js';

/** What an inwoner has a right to, as functions: see, correct, object, be forgotten. */
@Module({
  imports: [SignaalModule],
  controllers: [RechtController],
  providers: [Bezwaar, Correctie, Dossiers, Rechtenronde, Verwijdering, Verzoeken],
})
export class RechtModule {}

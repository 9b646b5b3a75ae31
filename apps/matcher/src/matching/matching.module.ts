import { Module } from '@nestjs/common';
import { KandidaatindexModule } from '../kandidaatindex/index.js';
import { Beantwoorder } from './beantwoorder.js';
import { Opruimer } from './opruimer.js';
import { Proeflijst } from './proeflijst.js';
import { Raad } from './raad.js';
import { Rekenploeg } from './rekenploeg.js';
import { Runs } from './runs.js';
import { Toetsing } from './toetsing.js';
import { Vertoningen } from './vertoningen.js';

@Module({
  imports: [KandidaatindexModule],
  providers: [Beantwoorder, Opruimer, Proeflijst, Raad, Rekenploeg, Runs, Toetsing, Vertoningen],
})
export class MatchingModule {}

import { Module } from '@nestjs/common';
import { KandidaatindexModule } from '../kandidaatindex/index.js';
import { Beantwoorder } from './beantwoorder.js';
import { Runs } from './runs.js';

@Module({ imports: [KandidaatindexModule], providers: [Beantwoorder, Runs] })
export class MatchingModule {}

import { Module } from '@nestjs/common';
import { Indexlezer } from './indexlezer.js';
import { Indexstand } from './indexstand.js';

@Module({ providers: [Indexlezer, Indexstand], exports: [Indexlezer] })
export class KandidaatindexModule {}

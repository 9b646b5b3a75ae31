import { Module } from '@nestjs/common';
import { KandidaatindexModule } from '../kandidaatindex/index.js';
import { GezondheidController } from './gezondheid.controller.js';

@Module({ imports: [KandidaatindexModule], controllers: [GezondheidController] })
export class GezondheidModule {}

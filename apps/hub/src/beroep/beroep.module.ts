import { Module } from '@nestjs/common';
import { BeroepController } from './beroep.controller.js';

@Module({ controllers: [BeroepController] })
export class BeroepModule {}

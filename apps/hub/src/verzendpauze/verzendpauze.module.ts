import { Module } from '@nestjs/common';
import { VerzendpauzeController } from './verzendpauze.controller.js';

@Module({ controllers: [VerzendpauzeController] })
export class VerzendpauzeModule {}

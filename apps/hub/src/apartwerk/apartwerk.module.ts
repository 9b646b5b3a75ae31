import { Module } from '@nestjs/common';
import { ApartwerkController } from './apartwerk.controller.js';

@Module({ controllers: [ApartwerkController] })
export class ApartwerkModule {}

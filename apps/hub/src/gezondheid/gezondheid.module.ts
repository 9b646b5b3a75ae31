import { Module } from '@nestjs/common';
import { GezondheidController } from './gezondheid.controller.js';

@Module({ controllers: [GezondheidController] })
export class GezondheidModule {}

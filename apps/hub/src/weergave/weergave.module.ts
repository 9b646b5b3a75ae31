import { Module } from '@nestjs/common';
import { WeergaveController } from './weergave.controller.js';

@Module({ controllers: [WeergaveController] })
export class WeergaveModule {}

import { Module } from '@nestjs/common';
import { GebeurtenisController } from './gebeurtenis.controller.js';
import { Gebeurtenissen } from './gebeurtenissen.js';

@Module({ controllers: [GebeurtenisController], providers: [Gebeurtenissen] })
export class GebeurtenisModule {}

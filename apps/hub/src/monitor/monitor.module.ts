import { Module } from '@nestjs/common';
import { MonitorController } from './monitor.controller.js';
import { Plaatsingenmonitor } from './plaatsingen.js';

@Module({ controllers: [MonitorController], providers: [Plaatsingenmonitor] })
export class MonitorModule {}

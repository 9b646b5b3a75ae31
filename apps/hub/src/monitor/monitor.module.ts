import { Module } from '@nestjs/common';
import { MonitorController } from './monitor.controller.js';
import { Gelijkheidsmonitor } from './gelijkheid.js';
import { Geslachtsopgave } from './geslachtsopgave.js';
import { Uitkomstenmonitor } from './uitkomsten.js';
import { Vertoningsmonitor } from './vertoning.js';
import { Weekronde } from './weekronde.js';

@Module({
  controllers: [MonitorController],
  providers: [Gelijkheidsmonitor, Geslachtsopgave, Uitkomstenmonitor, Vertoningsmonitor, Weekronde],
})
export class MonitorModule {}

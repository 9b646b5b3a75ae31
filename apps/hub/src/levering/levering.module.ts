import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Bevestigingen } from './bevestigingen.js';
import { Bezorging } from './bezorging.js';
import { Eventschrijver } from './event.js';
import { LEASE_SECONDEN, Postbus } from './postbus.js';
import { PostbusController } from './postbus.controller.js';
import { Wachtkamer } from './wachtkamer.js';

@Global()
@Module({
  imports: [DiscoveryModule],
  controllers: [PostbusController],
  providers: [Bevestigingen, Bezorging, Eventschrijver, Postbus, Wachtkamer, { provide: LEASE_SECONDEN, useValue: 60 }],
  exports: [Bezorging],
})
export class LeveringModule {}

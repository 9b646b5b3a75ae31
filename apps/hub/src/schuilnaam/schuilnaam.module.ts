import { Module } from '@nestjs/common';
import { VacatureModule } from '../vacature/index.js';
import { SchuilnaamController } from './schuilnaam.controller.js';
import { Schuilnamen } from './schuilnamen.js';

@Module({ imports: [VacatureModule], controllers: [SchuilnaamController], providers: [Schuilnamen] })
export class SchuilnaamModule {}

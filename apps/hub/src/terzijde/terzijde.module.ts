import { Module } from '@nestjs/common';
import { VacatureModule } from '../vacature/index.js';
import { TerzijdeController } from './terzijde.controller.js';
import { Terzijde } from './terzijde.js';

@Module({ imports: [VacatureModule], controllers: [TerzijdeController], providers: [Terzijde] })
export class TerzijdeModule {}

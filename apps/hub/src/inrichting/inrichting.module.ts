import { Module } from '@nestjs/common';
import { Beheer } from './beheer.js';
import { Oauth2Controller } from './oauth2.controller.js';
import { PartnersController } from './partners.controller.js';
import { SleutelsController } from './sleutels.controller.js';
import { WijzigingenController } from './wijzigingen.controller.js';

@Module({
  controllers: [Oauth2Controller, PartnersController, SleutelsController, WijzigingenController],
  providers: [Beheer],
})
export class InrichtingModule {}

import { Module } from '@nestjs/common';
import { CollegasController } from './collegas.controller.js';
import { Oauth2Controller } from './oauth2.controller.js';
import { PartnersController } from './partners.controller.js';
import { PersoneelController } from './personeel.controller.js';
import { SleutelsController } from './sleutels.controller.js';
import { TeamsController } from './teams.controller.js';
import { WijzigingenController } from './wijzigingen.controller.js';

/** Managing the chain: who is in it, and how they log in. */
@Module({
  controllers: [
    CollegasController,
    Oauth2Controller,
    PartnersController,
    PersoneelController,
    SleutelsController,
    TeamsController,
    WijzigingenController,
  ],
})
export class InrichtingModule {}

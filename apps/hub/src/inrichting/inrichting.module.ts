import { Module } from '@nestjs/common';
import { AfspraakController } from './afspraak.controller.js';
import { Beheer } from './beheer.js';
import { NormController } from './norm.controller.js';
import { Oauth2Controller } from './oauth2.controller.js';
import { PartnersController } from './partners.controller.js';
import { PersoneelController } from './personeel.controller.js';
import { SleutelsController } from './sleutels.controller.js';
import { TeamsController } from './teams.controller.js';
import { WijzigingenController } from './wijzigingen.controller.js';

/** Managing the chain: who is in it, what was agreed, and how they log in. */
@Module({
  controllers: [
    AfspraakController,
    NormController,
    Oauth2Controller,
    PartnersController,
    PersoneelController,
    SleutelsController,
    TeamsController,
    WijzigingenController,
  ],
  providers: [Beheer],
})
export class InrichtingModule {}

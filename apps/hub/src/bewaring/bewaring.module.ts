import { Module } from '@nestjs/common';
import { Bewaring } from './bewaring.js';
import { BewaringController } from './bewaring.controller.js';
import { Bewaringsronde } from './ronde.js';

/** Nothing grows for ever: content goes after its term, attempts to deliver after their months. */
@Module({ controllers: [BewaringController], providers: [Bewaring, Bewaringsronde] })
export class BewaringModule {}

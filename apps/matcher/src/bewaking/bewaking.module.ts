import { Module } from '@nestjs/common';
import { Bevindingen } from './bevindingen.js';
import { Bewaker } from './bewaker.js';
import { Herberekening } from './herberekening.js';
import { Herijking } from './herijking.js';
import { Inwonerinhaalslag, Postbusinhaalslag } from './inhaalslag.js';
import { Reeks } from './reeks.js';
import { Termijnwacht } from './termijnwacht.js';

@Module({
  providers: [
    Bevindingen,
    Bewaker,
    Herberekening,
    Herijking,
    Inwonerinhaalslag,
    Postbusinhaalslag,
    Reeks,
    Termijnwacht,
  ],
})
export class BewakingModule {}

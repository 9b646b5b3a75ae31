import { Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { Beschrijft } from '../openapi/index.js';
import { AlleenBeheer } from '../toegang/index.js';
import { ROTATIE } from './kluis.openapi.js';
import { Rotatie, type Rotatiestand } from './rotatie.js';

/** Renewing the keys of the vault while everything runs. Whoever asks sets the pace, and can stop at any step. */
@AlleenBeheer()
@Beschrijft(ROTATIE)
@Controller('kluis/rotatie')
export class RotatieController {
  constructor(@Inject(Rotatie) private readonly rotatie: Rotatie) {}

  /** Makes new keys, or goes on with a rotation that was not finished. */
  @Post()
  @HttpCode(200)
  begin(): Promise<Rotatiestand> {
    return this.rotatie.begin();
  }

  /** Re-keys some rows; the old keys go with the last of them. */
  @Post('stappen')
  @HttpCode(200)
  stap(): Promise<Rotatiestand> {
    return this.rotatie.stap();
  }
}

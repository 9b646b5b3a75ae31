import { Inject, Injectable } from '@nestjs/common';
import { OpRooster, type Ronde } from '@estafette/messaging';
import { Opbouw } from './opbouw.js';

/** Counts anew in the first hour of a day, or later when nobody was there then. */
@OpRooster('keten.nachtronde')
@Injectable()
export class Nachtronde implements Ronde {
  readonly elkeMs = 3_600_000;
  readonly eerstNaMs = 60_000;

  constructor(@Inject(Opbouw) private readonly opbouw: Opbouw) {}

  async doe(): Promise<void> {
    if (!(await this.opbouw.isVanVandaag())) await this.opbouw.ververs();
  }
}

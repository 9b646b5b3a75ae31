import { Inject, Injectable } from '@nestjs/common';
import { OpRooster, type Ronde } from '@estafette/messaging';
import { Datakwaliteitsstand } from './stand.js';

/** Counts anew in the first hour of a day, or later when nobody was there then. */
@OpRooster('datakwaliteit.nachtronde')
@Injectable()
export class Nachtronde implements Ronde {
  readonly elkeMs = 3_600_000;
  readonly eerstNaMs = 90_000;

  constructor(@Inject(Datakwaliteitsstand) private readonly stand: Datakwaliteitsstand) {}

  doe(): Promise<void> {
    return this.stand.telDeNacht();
  }
}

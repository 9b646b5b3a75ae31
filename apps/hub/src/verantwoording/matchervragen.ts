import { Inject, Injectable } from '@nestjs/common';
import { Kandidatenvragen, type Vraag } from '../kandidatenvraag/index.js';
import type { Aanmelding } from '../toegang/index.js';
import { Weigering } from '../web/index.js';

/** Whoever asks this waits for it at a terminal; the command line gives up later than this. */
const WACHT_MS = 60_000;

/** Asks the matcher something about itself, and waits for the answer. */
@Injectable()
export class Matchervragen {
  constructor(@Inject(Kandidatenvragen) private readonly vragen: Kandidatenvragen) {}

  async vraag<T extends object>(aanvrager: Aanmelding, vraag: Vraag): Promise<T> {
    const id = await this.vragen.stel(aanvrager, vraag);
    const antwoord = await this.vragen.wachtOp(aanvrager.partner, id, WACHT_MS);
    if (!antwoord) throw Weigering.van('TIJDELIJK_NIET_BESCHIKBAAR');
    return antwoord as T;
  }
}

import { Inject, Injectable } from '@nestjs/common';
import { OpRooster, type Ronde } from '@estafette/messaging';
import { Herbezorgingen } from '../herbezorging/herbezorgingen.js';
import { Uitval } from '../uitval.js';
import { Drainsein } from './drainsein.js';
import { LEVERINGSPLAN, type Leveringsplan } from './plan.js';
import { Werkvoorraad } from './werkvoorraad.js';

/** Looks from time to time for whom something is due: retries, ended leases and calls that got lost. */
@OpRooster('levering.ronde')
@Injectable()
export class Leveringsronde implements Ronde {
  readonly elkeMs: number;

  constructor(
    @Inject(Uitval) private readonly uitval: Uitval,
    @Inject(Herbezorgingen) private readonly herbezorgingen: Herbezorgingen,
    @Inject(Werkvoorraad) private readonly werkvoorraad: Werkvoorraad,
    @Inject(Drainsein) private readonly drainsein: Drainsein,
    @Inject(LEVERINGSPLAN) { rondeMs }: Leveringsplan,
  ) {
    this.elkeMs = rondeMs;
  }

  async doe(): Promise<void> {
    const { verlopen, teHerbezorgen, partners } = await this.werkvoorraad.peil();
    if (verlopen) await this.uitval.ruimOp();
    if (teHerbezorgen) await this.herbezorgingen.stap();
    // What was freed or opened only now is due now too.
    const beurt = verlopen || teHerbezorgen ? (await this.werkvoorraad.peil()).partners : partners;
    for (const id of beurt) this.drainsein.geef(id);
  }
}

import { Inject, Injectable } from '@nestjs/common';
import { OpRooster, type Ronde } from '@estafette/messaging';
import { Database, HUB } from '@estafette/persistence';
import { Klok } from '@estafette/tijd';
import { Buitenvragen } from './buitenvragen.js';

/** Lets go of what came from outside when its term is over, also when nobody asks for it. */
@OpRooster('vum.opruimen')
@Injectable()
export class Opruimer implements Ronde {
  readonly elkeMs = 3_600_000;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Klok) private readonly klok: Klok,
    @Inject(Buitenvragen) private readonly buitenvragen: Buitenvragen,
  ) {}

  doe(): Promise<void> {
    return this.database.inTransactie(HUB, 'wachtrij', (em) => this.buitenvragen.ruimOp(em, this.klok.nu()));
  }
}

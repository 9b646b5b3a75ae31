import { Inject, Injectable } from '@nestjs/common';
import { OpRooster, type Ronde } from '@estafette/messaging';
import { Logboek } from '@estafette/proces';
import { Verslagen } from './verslagen.js';

/** Looks every hour for who has no report of last month yet. The table decides, so it does not matter which hub looks. */
@OpRooster('datakwaliteit.maandronde')
@Injectable()
export class Maandronde implements Ronde {
  readonly elkeMs = 3_600_000;
  readonly eerstNaMs = 60_000;

  constructor(
    @Inject(Verslagen) private readonly verslagen: Verslagen,
    @Inject(Logboek) private readonly logboek: Logboek,
  ) {}

  async doe(): Promise<void> {
    for (const partner of await this.verslagen.maandelijks()) {
      this.logboek.regel({ stap: 'datakwaliteit.gerapporteerd', partner });
    }
  }
}

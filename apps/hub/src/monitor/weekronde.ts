import { Inject, Injectable } from '@nestjs/common';
import { OpRooster, type Ronde } from '@estafette/messaging';
import { Logboek } from '@estafette/proces';
import { dagenLater } from '@estafette/tijd';
import { Gelijkheidsmonitor } from './gelijkheid.js';
import { Vertoningsmonitor } from './vertoning.js';

/**
 * Counts the last whole week when that was not done yet, and tells in the log which group was shown less than others.
 * Looks often, so that a week is counted on its first day; the table decides, so it does not matter which hub looks.
 */
@OpRooster('monitor.weekronde')
@Injectable()
export class Weekronde implements Ronde {
  readonly elkeMs = 3_600_000;
  readonly eerstNaMs = 60_000;

  constructor(
    @Inject(Gelijkheidsmonitor) private readonly gelijkheid: Gelijkheidsmonitor,
    @Inject(Vertoningsmonitor) private readonly vertoning: Vertoningsmonitor,
    @Inject(Logboek) private readonly logboek: Logboek,
  ) {}

  async doe(): Promise<void> {
    const week = this.gelijkheid.vorigeWeek();
    if (await this.gelijkheid.isGeteld(week)) return;
    const { groepen } = await this.gelijkheid.tel();
    this.logboek.regel({ stap: 'gelijkheid.geteld', aantal: groepen });
    // The ratio in 1/1000.
    for (const { groep, verhouding } of await this.vertoning.alarmen({ van: week, tot: dagenLater(week, 6) })) {
      this.logboek.regel({
        stap: 'vertoning.alarm',
        type: groep,
        ...(verhouding !== undefined && { aantal: verhouding }),
      });
    }
  }
}

import { Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { Database, HUB } from '@estafette/persistence';
import type { Partner } from '../partner/index.js';
import { Aangemeld } from '../toegang/index.js';
import { Weigering } from '../web/index.js';
import { Bezorging } from './bezorging.js';
import { Beschrijft } from '../openapi/index.js';
import { HERBEZORGING } from './levering.openapi.js';

/** Delivering a bericht once more, under its own id and in its own place in the order. */
@Beschrijft(HERBEZORGING)
@Controller('berichten/:id/herbezorging')
export class HerbezorgingController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Bezorging) private readonly bezorging: Bezorging,
  ) {}

  @Post()
  @HttpCode(202)
  async herbezorg(@Aangemeld() partner: Partner, @Param('id') ceId: string): Promise<object> {
    const heropend = await this.database.inTransactie(HUB, 'bezorging', (em) =>
      this.bezorging.herbezorg(em, partner.id, ceId),
    );
    if (heropend === undefined) throw Weigering.van('NIET_GEVONDEN');
    return { id: ceId, heropend };
  }
}

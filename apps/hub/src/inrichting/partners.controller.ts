import { Body, Controller, Get, Inject, Param, Patch } from '@nestjs/common';
import { Database, HUB } from '@estafette/persistence';
import { Aangemeld, AlleenBeheer } from '../toegang/index.js';
import { leesJson, Weigering } from '../web/index.js';
import { Beschrijft } from '../openapi/index.js';
import { Partner } from '../partner/index.js';
import { PARTNERS } from './partners.openapi.js';

/** Who is in the chain, and managing it. */
@Beschrijft(PARTNERS)
@Controller('partners')
export class PartnersController {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** The asker itself: a supplier sees here which OIN its `source` must carry. */
  @Get('ik')
  ik(@Aangemeld() partner: Partner): object {
    return vorm(partner);
  }

  @AlleenBeheer()
  @Patch(':naam')
  async wijzig(@Param('naam') naam: string, @Body() body: Buffer): Promise<object> {
    const oin = leesOin(body);
    return this.database.inTransactie(HUB, 'inrichting', async (em) => {
      const partner = await em.findOneBy(Partner, { naam });
      if (!partner) throw Weigering.van('NIET_GEVONDEN');
      return vorm(await em.save(Partner, { ...partner, oin }));
    });
  }
}

function leesOin(body: Buffer): string {
  const gelezen = leesJson(body ?? Buffer.alloc(0));
  if ('fouten' in gelezen) throw new Weigering(gelezen.fouten);
  const { oin } = (gelezen.waarde ?? {}) as { oin?: unknown };
  if (typeof oin !== 'string' || !/^[0-9]{20}$/.test(oin)) {
    throw Weigering.van('PATROON_ONJUIST', 'oin', 'Een OIN heeft 20 cijfers.');
  }
  return oin;
}

function vorm({ naam, weergavenaam, soort, oin }: Partner): object {
  return { naam, weergavenaam, soort, oin, source: `urn:nld:oin:${oin}:systeem:<naam van uw systeem>` };
}

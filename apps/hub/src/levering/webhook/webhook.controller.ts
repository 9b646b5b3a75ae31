import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Put } from '@nestjs/common';
import { Database, HUB, type EntityManager } from '@estafette/persistence';
import { Partner } from '../../partner/index.js';
import { Aangemeld } from '../../toegang/index.js';
import { leesObject, Weigering } from '../../web/index.js';
import { Uitgang, type Grens } from '../../uitgang/index.js';
import { Handdruk } from './handdruk.js';
import { Webhookhosts } from './webhookhosts.js';
import { Webhooks, type Aflevering } from './webhooks.js';
import { Beschrijft } from '../../openapi/index.js';
import { WEBHOOK } from '../levering.openapi.js';

/** How a partner gets its berichten. A partner manages its own connection, and `beheer` everyone's. */
@Beschrijft(WEBHOOK)
@Controller('partners/:naam/webhook')
export class WebhookController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Webhooks) private readonly webhooks: Webhooks,
    @Inject(Uitgang) private readonly uitgang: Uitgang,
    @Inject(Handdruk) private readonly handdruk: Handdruk,
    @Inject(Webhookhosts) private readonly hosts: Webhookhosts,
  ) {}

  @Get()
  toon(@Aangemeld() wie: Partner, @Param('naam') naam: string): Promise<Aflevering> {
    return this.voor(wie, naam, (em, partnerId) => this.webhooks.toon(em, partnerId));
  }

  @Put()
  async zet(@Aangemeld() wie: Partner, @Param('naam') naam: string, @Body() body: Buffer | undefined): Promise<object> {
    const hosts = await this.voor(wie, naam, (em, partnerId) => this.hosts.van(em, partnerId));
    const grens = { hosts, partner: naam };
    const url = await this.leesUrl(body, grens);
    const tempo = await this.handdruk.geef(url, grens);
    return this.voor(wie, naam, async (em, partnerId) => ({
      url,
      tempo,
      geheim: await this.webhooks.zet(em, partnerId, url, tempo),
    }));
  }

  /** A new secret beside the old one. */
  @Post('geheim')
  @HttpCode(200)
  vernieuwGeheim(@Aangemeld() wie: Partner, @Param('naam') naam: string): Promise<object> {
    return this.voor(wie, naam, (em, partnerId) => this.webhooks.vernieuwGeheim(em, partnerId));
  }

  @Delete()
  @HttpCode(204)
  async verwijder(@Aangemeld() wie: Partner, @Param('naam') naam: string): Promise<void> {
    await this.voor(wie, naam, (em, partnerId) => this.webhooks.verwijder(em, partnerId));
  }

  private voor<T>(wie: Partner, naam: string, werk: (em: EntityManager, partnerId: string) => Promise<T>): Promise<T> {
    eisToegang(wie, naam);
    return this.database.inTransactie(HUB, 'inrichting', async (em) => {
      const partner = await em.findOneBy(Partner, { naam });
      if (!partner) throw Weigering.van('NIET_GEVONDEN');
      return werk(em, partner.id);
    });
  }

  private async leesUrl(body: Buffer | undefined, grens: Grens): Promise<string> {
    const { url } = leesObject(body);
    if (typeof url !== 'string') throw Weigering.van('VELD_VERPLICHT', 'url');
    const bezwaar = await this.uitgang.bezwaar(url, grens);
    if (bezwaar) throw Weigering.van('WEBHOOK_NIET_TOEGESTAAN', 'url', bezwaar);
    return new URL(url).href;
  }
}

function eisToegang(wie: Partner, naam: string): void {
  if (wie.naam !== naam && wie.soort !== 'beheer') throw Weigering.van('GEEN_TOEGANG');
}

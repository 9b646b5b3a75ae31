import { Body, Controller, Get, Inject, Param, Put } from '@nestjs/common';
import { velden } from '@estafette/contracts';
import { Aanvraagnummer, Beheer } from '../../beheer/index.js';
import { Beschrijft } from '../../openapi/index.js';
import { AlleenBeheer, Aanvrager, type Aanmelding } from '../../toegang/index.js';
import { leesAls } from '../../web/index.js';
import { WEBHOOKHOSTS } from '../levering.openapi.js';
import { Webhookhosts } from './webhookhosts.js';

const MAX_HOSTS = 20;

class Hostlijst {
  @velden.Verplicht(velden.lijst(velden.tekst(253), MAX_HOSTS)) hosts: string[];
}

/** At which hosts the webhook of a partner may be. The partner sees the list; only who manages the hub changes it. */
@Beschrijft(WEBHOOKHOSTS)
@Controller('partners/:naam/webhookhosts')
export class WebhookhostsController {
  constructor(
    @Inject(Beheer) private readonly beheer: Beheer,
    @Inject(Webhookhosts) private readonly hosts: Webhookhosts,
  ) {}

  @Get()
  toon(@Aanvrager() wie: Aanmelding, @Param('naam') naam: string, @Aanvraagnummer() aanvraag: string): Promise<object> {
    return this.beheer.van(wie, naam, aanvraag, async (em, { id }) => ({ hosts: await this.hosts.van(em, id) }));
  }

  @AlleenBeheer()
  @Put()
  async zet(
    @Aanvrager() wie: Aanmelding,
    @Param('naam') naam: string,
    @Aanvraagnummer() aanvraag: string,
    @Body() body: Buffer | undefined,
  ): Promise<object> {
    const { hosts } = leesAls(Hostlijst, body);
    await this.hosts.keur(hosts);
    return this.beheer.van(wie, naam, aanvraag, async (em, { id }) => {
      await this.hosts.zet(em, id, hosts);
      return { hosts: await this.hosts.van(em, id) };
    });
  }
}

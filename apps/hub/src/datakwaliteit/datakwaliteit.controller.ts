import { Body, Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { velden } from '@estafette/contracts';
import { Database, HUB } from '@estafette/persistence';
import { Klok, lokaleDatum, type LokaleDatum } from '@estafette/tijd';
import { leesPeriode } from '../monitor/index.js';
import { Beschrijft } from '../openapi/index.js';
import { Partner } from '../partner/index.js';
import { Aanvrager, Rol, type Aanmelding } from '../toegang/index.js';
import { leesAls, Weigering, type Zoekvraag } from '../web/index.js';
import { DATAKWALITEIT } from './datakwaliteit.openapi.js';
import { oordeel } from './oordeel.js';
import { tel } from './telling.js';
import { Verslagen } from './verslagen.js';

const { datum, Optioneel, tekst } = velden;

class Verslagverzoek {
  /** Its short name; every partner when it is absent. */
  @Optioneel(tekst(50)) partner?: string;
  @Optioneel(datum()) van?: string;
  @Optioneel(datum()) tot?: string;
}

/** How complete, valid and up to date the data of a partner is, and what that cost. */
@Beschrijft(DATAKWALITEIT)
@Controller('monitor/datakwaliteit')
export class DatakwaliteitController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Verslagen) private readonly verslagen: Verslagen,
    @Inject(Klok) private readonly klok: Klok,
  ) {}

  /** The own figures; those of all partners for who watches over the chain. */
  @Get()
  async toon(@Aanvrager() aanvrager: Aanmelding, @Query() vraag: Zoekvraag): Promise<object> {
    const periode = leesPeriode(vraag, this.vandaag());
    const eigen = zietDeKeten(aanvrager) ? null : aanvrager.partner.id;
    const tellingen = await this.database.inTransactie(HUB, 'inzage', (em) => tel(em, periode, eigen));
    return { ...periode, partners: tellingen.map(oordeel) };
  }

  @Rol('beheerder', 'ketenregisseur')
  @Post('verslagen')
  @HttpCode(202)
  async stuur(@Aanvrager() aanvrager: Aanmelding, @Body() body: Buffer | undefined): Promise<object> {
    if (!zietDeKeten(aanvrager)) throw Weigering.van('GEEN_TOEGANG');
    const { partner, ...vraag } = leesAls(Verslagverzoek, body);
    const periode = leesPeriode({ ...vraag }, this.vandaag());
    return { partners: await this.verslagen.stuur(periode, partner ? await this.idVan(partner) : null) };
  }

  private vandaag(): LokaleDatum {
    return lokaleDatum(this.klok.nu());
  }

  private async idVan(naam: string): Promise<string> {
    const partner = await this.database.inTransactie(HUB, 'inzage', (em) => em.findOneBy(Partner, { naam }));
    if (!partner) throw Weigering.van('NIET_GEVONDEN');
    return partner.id;
  }
}

/** The ketenregisseur of the municipality, which has the regie, and who manages the hub. */
function zietDeKeten({ partner, rollen }: Aanmelding): boolean {
  return rollen.includes('beheerder') || (partner.soort === 'gemeente' && rollen.includes('ketenregisseur'));
}

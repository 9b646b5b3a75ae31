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
import { Datakwaliteitsstand } from './stand.js';
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
    @Inject(Datakwaliteitsstand) private readonly stand: Datakwaliteitsstand,
    @Inject(Klok) private readonly klok: Klok,
  ) {}

  /** The own figures as they are now; those of all partners, as last counted, for who watches over the chain. */
  @Get()
  async toon(@Aanvrager() aanvrager: Aanmelding, @Query() vraag: Zoekvraag): Promise<object> {
    const periode = leesPeriode(vraag, this.vandaag());
    if (zietDeKeten(aanvrager)) return { ...periode, ...(await this.stand.toon(periode)) };
    const { id } = aanvrager.partner;
    const tellingen = await this.database.inTransactie(HUB, 'inzage', (em) => tel(em, periode, id));
    return { ...periode, geteldOp: this.klok.nu(), partners: tellingen.map(oordeel) };
  }

  /** Counts a period anew for all partners, now. */
  @Rol('beheerder', 'ketenregisseur')
  @Post()
  @HttpCode(200)
  async telOpnieuw(@Aanvrager() aanvrager: Aanmelding, @Query() vraag: Zoekvraag): Promise<object> {
    if (!zietDeKeten(aanvrager)) throw Weigering.van('GEEN_TOEGANG');
    const { geteldOp } = await this.stand.tel(leesPeriode(vraag, this.vandaag()));
    return { geteldOp };
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

import { Body, Controller, Get, Headers, Inject, Post, Res } from '@nestjs/common';
import { isUuid } from '@estafette/contracts';
import { Database, HUB } from '@estafette/persistence';
import type { FastifyReply } from 'fastify';
import { Beschrijft } from '../openapi/index.js';
import { Medewerker, Partner, rollenVan, type Rolnaam } from '../partner/index.js';
import { Openbaar, SESSIE_SECONDEN, sessiekoekje, Sessies } from '../toegang/index.js';
import { leesObject, Weigering } from '../web/index.js';
import { ROLKIEZER } from './aanmelding.openapi.js';
import { medewerkervorm } from './medewerkervorm.js';

/** A site elsewhere can let its own name point to this machine, and then its pages could ask us anything. */
const EIGEN_NAAM = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/;

/** In a demo: choose who you are. */
@Openbaar()
@Beschrijft(ROLKIEZER)
@Controller('aanmeldingen')
export class RolkiezerController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Sessies) private readonly sessies: Sessies,
  ) {}

  @Get('keuzes')
  async keuzes(@Headers('host') host: string | undefined): Promise<object> {
    eisEigenNaam(host);
    return this.database.inTransactie(HUB, 'aanmelding', async (em) => {
      const partners = await em.find(Partner, { order: { id: 'ASC' } });
      const medewerkers = (await em.find(Medewerker, { order: { id: 'ASC' } })).filter((m) => m.vertrokkenOp === null);
      const keuzes: object[] = [];
      for (const p of partners) {
        for (const m of medewerkers.filter(({ partnerId }) => partnerId === p.id)) {
          keuzes.push(medewerkervorm(m, p, await rollenVan(em, m, p)));
        }
      }
      return { medewerkers: keuzes };
    });
  }

  @Post()
  async meldAan(
    @Headers('host') host: string | undefined,
    @Headers('x-estafette-portaal') portaal: string | undefined,
    @Body() body: Buffer | undefined,
    @Res({ passthrough: true }) antwoord: FastifyReply,
  ): Promise<object> {
    eisEigenNaam(host);
    if (portaal === undefined) throw Weigering.van('GEEN_TOEGANG');
    const { medewerker: id } = leesObject(body);
    const { medewerker, partner, rollen } = await this.vind(id);
    void antwoord.header('set-cookie', sessiekoekje(await this.sessies.begin(medewerker.id)));
    return medewerkervorm(medewerker, partner, rollen, SESSIE_SECONDEN);
  }

  private async vind(id: unknown): Promise<{ medewerker: Medewerker; partner: Partner; rollen: readonly Rolnaam[] }> {
    return this.database.inTransactie(HUB, 'aanmelding', async (em) => {
      const medewerker = typeof id === 'string' && isUuid(id) ? await em.findOneBy(Medewerker, { id }) : null;
      if (!medewerker || medewerker.vertrokkenOp !== null) throw Weigering.van('MEDEWERKER_ONBEKEND', 'medewerker');
      const partner = await em.findOneByOrFail(Partner, { id: medewerker.partnerId });
      return { medewerker, partner, rollen: await rollenVan(em, medewerker, partner) };
    });
  }
}

function eisEigenNaam(host: string | undefined): void {
  if (!EIGEN_NAAM.test(host ?? '')) throw Weigering.van('GEEN_TOEGANG');
}

import { Controller, Get, Headers, Inject, Query, Req, Res } from '@nestjs/common';
import { Database, HUB } from '@estafette/persistence';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Beschrijft } from '../../openapi/index.js';
import { Openbaar, sessiekoekje, Sessies } from '../../toegang/index.js';
import { Weigering } from '../../web/index.js';
import { OIDC_PADEN } from '../aanmelding.openapi.js';
import { GEDULD_MINUTEN, Pogingen } from './pogingen.js';
import { Uitgever, type Bewijs } from './uitgever.js';

const KOEKJE = 'estafette_aanmelding';
const PAD = '/api/v1/aanmeldingen';
/** A page of ours, with what was chosen on it: no other site, also not by two slashes. */
const EIGEN_PAGINA = /^\/(?![/\\])[\w\-./~%?=&+:,]{0,500}$/;

/** Logging in at the own organisation: there, and back with a session. */
@Openbaar()
@Beschrijft(OIDC_PADEN)
@Controller('aanmeldingen')
export class OidcController {
  constructor(
    @Inject(Uitgever) private readonly uitgever: Uitgever,
    @Inject(Pogingen) private readonly pogingen: Pogingen,
    @Inject(Sessies) private readonly sessies: Sessies,
    @Inject(Database) private readonly database: Database,
  ) {}

  @Get('begin')
  async begin(
    @Query('naar') naar: string | undefined,
    @Query('opnieuw') opnieuw: string | undefined,
    @Res() antwoord: FastifyReply,
  ): Promise<void> {
    const poging = await this.pogingen.begin(
      naar !== undefined && EIGEN_PAGINA.test(naar) ? naar : '/',
      opnieuw === 'ja',
    );
    const adres = await this.uitgever.adres(poging);
    // Lax: the browser comes back from another site, and must bring it along.
    const koekje = `${KOEKJE}=${poging.state}; Path=${PAD}; Max-Age=${GEDULD_MINUTEN * 60}; HttpOnly; SameSite=Lax`;
    await antwoord.header('set-cookie', koekje).redirect(adres, 303);
  }

  @Get('terug')
  async terug(
    @Headers('cookie') cookie: string | undefined,
    @Query('state') state: string | undefined,
    @Req() aanvraag: FastifyRequest,
    @Res() antwoord: FastifyReply,
  ): Promise<void> {
    // The browser that began it, or somebody else's login is slipped into it.
    if (!state || !cookie?.includes(`${KOEKJE}=${state}`)) throw Weigering.van('NIET_AANGEMELD');
    const poging = await this.pogingen.neem(state);
    if (!poging) throw Weigering.van('NIET_AANGEMELD');
    const bewijs = await this.uitgever.bewijs(aanvraag.url, poging);
    const geheim = await this.sessies.begin(await this.medewerker(bewijs), bewijs);
    const weg = `${KOEKJE}=; Path=${PAD}; Max-Age=0; HttpOnly; SameSite=Lax`;
    await antwoord.header('set-cookie', [sessiekoekje(geheim, this.uitgever.overTls), weg]).redirect(poging.naar, 303);
  }

  private async medewerker({ partner, code }: Bewijs): Promise<string> {
    const [gevonden] = await this.database.inTransactie(HUB, 'aanmelding', (em) =>
      em.query<{ id: string }[]>(
        `select m.id from hub.medewerker m join hub.partner p on p.id = m.partner_id
          where p.naam = $1 and m.code = $2 and m.vertrokken_op is null`,
        [partner, code],
      ),
    );
    if (!gevonden) throw Weigering.van('MEDEWERKER_ONBEKEND');
    return gevonden.id;
  }
}

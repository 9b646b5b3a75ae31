import { Inject, Injectable, SetMetadata, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Database, HUB } from '@estafette/persistence';
import type { FastifyRequest } from 'fastify';
import type { Medewerker, Partner } from '../partner/index.js';
import { Weigering } from '../web/index.js';
import { sessieUit, Sessies } from './sessies.js';
import { hashVan } from './sleutel.js';

const OPENBAAR = 'openbaar';
const BEHEER = 'beheer';

/** A route for which nobody has to say who they are. */
export const Openbaar = () => SetMetadata(OPENBAAR, true);
/** A route for those who manage the hub. */
export const AlleenBeheer = () => SetMetadata(BEHEER, true);

/** Who asks: a system of a partner by its key, or one of its people by a session. */
interface Aanmelding {
  readonly partner: Partner;
  readonly medewerker?: Medewerker;
}

export type AangemeldeAanvraag = FastifyRequest & { aangemeld?: Aanmelding };

/** Browsers send a cookie by themselves, but no page of another site can make them send this header. */
const PORTAALKOP = 'x-estafette-portaal';

/** Every route is closed, unless it says otherwise. */
@Injectable()
export class AanmeldingGuard implements CanActivate {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(Sessies) private readonly sessies: Sessies,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const doel = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean>(OPENBAAR, doel)) return true;
    const aanvraag = context.switchToHttp().getRequest<AangemeldeAanvraag>();
    const aanmelding = await this.aanmelding(aanvraag);
    if (!aanmelding) throw Weigering.van('NIET_AANGEMELD');
    if (this.reflector.getAllAndOverride<boolean>(BEHEER, doel) && aanmelding.partner.soort !== 'beheer') {
      throw Weigering.van('GEEN_TOEGANG');
    }
    aanvraag.aangemeld = aanmelding;
    return true;
  }

  private async aanmelding(aanvraag: AangemeldeAanvraag): Promise<Aanmelding | undefined> {
    const { authorization, cookie } = aanvraag.headers;
    if (authorization !== undefined) {
      const partner = await this.partnerVan(authorization);
      return partner && { partner };
    }
    const sessie = sessieUit(cookie);
    if (!sessie) return undefined;
    if (!isLezen(aanvraag.method) && aanvraag.headers[PORTAALKOP] === undefined) throw Weigering.van('GEEN_TOEGANG');
    return this.sessies.vind(sessie);
  }

  private async partnerVan(kop: string | undefined): Promise<Partner | undefined> {
    const sleutel = /^Bearer ([\x21-\x7e]{1,200})$/i.exec(kop ?? '')?.[1];
    if (!sleutel) return undefined;
    const [partner] = await this.database.inTransactie(HUB, 'aanmelding', (em) =>
      em.query<Partner[]>(
        `select p.* from hub.sleutel s join hub.partner p on p.id = s.partner_id
          where s.hash = $1 and s.ingetrokken_op is null`,
        [hashVan(sleutel)],
      ),
    );
    return partner;
  }
}

function isLezen(methode: string): boolean {
  return methode === 'GET' || methode === 'HEAD';
}

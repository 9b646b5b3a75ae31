import { Inject, Injectable, SetMetadata, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Database, HUB } from '@estafette/persistence';
import type { FastifyRequest } from 'fastify';
import type { Partner } from '../partner/index.js';
import { Weigering } from '../web/index.js';
import { hashVan } from './sleutel.js';

const OPENBAAR = 'openbaar';
const BEHEER = 'beheer';

/** A route for which nobody has to say who they are. */
export const Openbaar = () => SetMetadata(OPENBAAR, true);
/** A route for those who manage the hub. */
export const AlleenBeheer = () => SetMetadata(BEHEER, true);

export type AangemeldeAanvraag = FastifyRequest & { aangemeld?: Partner };

/** Every route is closed, unless it says otherwise. */
@Injectable()
export class AanmeldingGuard implements CanActivate {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Reflector) private readonly reflector: Reflector,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const doel = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean>(OPENBAAR, doel)) return true;
    const aanvraag = context.switchToHttp().getRequest<AangemeldeAanvraag>();
    const partner = await this.partnerVan(aanvraag.headers.authorization);
    if (!partner) throw Weigering.van('NIET_AANGEMELD');
    if (this.reflector.getAllAndOverride<boolean>(BEHEER, doel) && partner.soort !== 'beheer') {
      throw Weigering.van('GEEN_TOEGANG');
    }
    aanvraag.aangemeld = partner;
    return true;
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

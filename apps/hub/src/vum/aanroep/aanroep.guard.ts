import {
  createParamDecorator,
  Inject,
  Injectable,
  SetMetadata,
  type CanActivate,
  type ExecutionContext,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Database, HUB } from '@estafette/persistence';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { aanvragerVan } from '../../toegang/index.js';
import { Weigering } from '../../web/index.js';
import type { Kant } from '../contract/index.js';
import { leesAanroep, zetKoppen, type Aanroep } from './koppen.js';

const KANT = 'vumKant';
type MetAanroep = FastifyRequest & { vumAanroep?: Aanroep };

/** Which side of VUM a controller is. */
export const AanKant = (kant: Kant) => SetMetadata(KANT, kant);

/** The call that is being answered. */
export const DezeAanroep = createParamDecorator((_: unknown, context: ExecutionContext): Aanroep => {
  return context.switchToHttp().getRequest<MetAanroep>().vumAanroep!;
});

/**
 * Lets in a system that speaks for itself: its own OIN is that of the party that asks or of the party by which it asks.
 * An exchange that was registered as such passes on questions of others.
 */
@Injectable()
export class AanroepGuard implements CanActivate {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(Database) private readonly database: Database,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const http = context.switchToHttp();
    const aanvraag = http.getRequest<MetAanroep>();
    const kant = this.reflector.get<Kant>(KANT, context.getClass());
    const aanmelding = aanvragerVan(context);
    const aanroep = leesAanroep(aanvraag, aanmelding, kant);
    const { partner, van, via } = aanroep;
    const spreektVoorZich = [van, via].includes(partner.oin) || (await this.isUitwisseling(kant, partner.id));
    if (aanmelding.medewerker || !spreektVoorZich) throw Weigering.van('GEEN_TOEGANG');
    aanvraag.vumAanroep = aanroep;
    zetKoppen(aanvraag, http.getResponse<FastifyReply>());
    return true;
  }

  private async isUitwisseling(kant: Kant, partnerId: string): Promise<boolean> {
    if (kant !== 'bron') return false;
    const rijen = await this.database.inTransactie(HUB, 'aanmelding', (em) =>
      em.query<unknown[]>(`select from hub.vum_aansluiting where partner_id = $1 and uitwisseling`, [partnerId]),
    );
    return rijen.length > 0;
  }
}

import { createParamDecorator, Inject, Injectable, type ExecutionContext } from '@nestjs/common';
import { Database, HUB, type EntityManager } from '@estafette/persistence';
import type { FastifyRequest } from 'fastify';
import { Partner } from '../partner/index.js';
import type { Aanmelding } from '../toegang/index.js';
import { Weigering } from '../web/index.js';
import { Wijzigingen } from '../wijziging/index.js';

/** The number under which the log knows this request. */
export const Aanvraagnummer = createParamDecorator(
  (_: unknown, context: ExecutionContext): string => context.switchToHttp().getRequest<FastifyRequest>().id,
);

/** Lets the managers of the hub work on every partner, and a partnerbeheerder on the own one. */
@Injectable()
export class Beheer {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Wijzigingen) private readonly wijzigingen: Wijzigingen,
  ) {}

  /** What `werk` changes carries the name of who asks. */
  async van<T>(
    wie: Aanmelding,
    naam: string,
    aanvraag: string,
    werk: (em: EntityManager, partner: Partner) => Promise<T>,
  ): Promise<T> {
    if (!wie.rollen.includes('beheerder') && wie.partner.naam !== naam) throw Weigering.van('GEEN_TOEGANG');
    return this.voorAlle(wie, aanvraag, async (em) => {
      const partner = await em.findOneBy(Partner, { naam });
      if (!partner) throw Weigering.van('NIET_GEVONDEN');
      return werk(em, partner);
    });
  }

  voorAlle<T>(wie: Aanmelding, aanvraag: string, werk: (em: EntityManager) => Promise<T>): Promise<T> {
    return this.database.inTransactie(HUB, 'inrichting', async (em) => {
      await this.wijzigingen.door(em, wie, aanvraag);
      return werk(em);
    });
  }
}

import { Inject, Injectable } from '@nestjs/common';
import { Database, HUB } from '@estafette/persistence';
import type { FastifyRequest } from 'fastify';
import { Partner } from '../../partner/index.js';
import { Weigering } from '../../web/index.js';
import { TOEGANGSINSTELLINGEN, type Toegangsinstellingen } from '../instellingen.js';
import { Proxies } from '../proxies.js';
import { oinUit } from './houder.js';

/** Believes a proxy that checked a client certificate, and nobody else who says so. */
@Injectable()
export class Certificaten {
  private readonly kop: string;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Proxies) private readonly proxies: Proxies,
    @Inject(TOEGANGSINSTELLINGEN) { oinKop }: Toegangsinstellingen,
  ) {
    this.kop = oinKop;
  }

  /**
   * What the header says: nothing (there is none), or whose certificate it was. An OIN that is none, or that no partner
   * has, is nobody: a trusted chain alone opens nothing.
   */
  async lees({ headers, socket }: FastifyRequest): Promise<'geen' | 'niemand' | Partner> {
    const waarde = headers[this.kop];
    if (waarde === undefined) return 'geen';
    // The address of the connection itself: no header can change it.
    if (!this.proxies.isVertrouwd(socket.remoteAddress)) throw Weigering.van('PROXY_NIET_VERTROUWD');
    const oin = oinUit(String(waarde));
    if (!oin) return 'niemand';
    const partner = await this.database.inTransactie(HUB, 'aanmelding', (em) => em.findOneBy(Partner, { oin }));
    return partner ?? 'niemand';
  }
}

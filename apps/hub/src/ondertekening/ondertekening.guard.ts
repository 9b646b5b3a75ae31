import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { aanvragerOf } from '../toegang/index.js';
import { Weigering } from '../web/index.js';
import { leesHandtekening } from './handtekening.js';
import { Ondertekeningen } from './ondertekeningen.js';

const LEZEN: readonly string[] = ['GET', 'HEAD'];

/** Where a partner signs, nothing that changes something is done without a signature that is right, fresh and new. */
@Injectable()
export class OndertekeningGuard implements CanActivate {
  constructor(@Inject(Ondertekeningen) private readonly ondertekeningen: Ondertekeningen) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const aanvrager = aanvragerOf(context);
    const { method, url, headers, body } = context.switchToHttp().getRequest<FastifyRequest>();
    if (!aanvrager || aanvrager.wijze === 'sessie' || LEZEN.includes(method)) return true;
    const { id } = aanvrager.partner;
    if (!(await this.ondertekeningen.isVerplicht(id))) return true;
    const handtekening = leesHandtekening(headers);
    const verzoek = { methode: method, url, body: Buffer.isBuffer(body) ? body : undefined };
    if (handtekening && (await this.ondertekeningen.neemAan(id, handtekening, verzoek))) return true;
    throw Weigering.van('HANDTEKENING_ONJUIST');
  }
}

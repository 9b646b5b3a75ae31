import { Inject, Injectable, SetMetadata, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Rolnaam } from '../partner/index.js';
import { Weigering } from '../web/index.js';
import { systeem, type AangemeldeAanvraag, type Aanmelding } from './aanmelding.js';
import { sessieUit, Sessies } from './sessies.js';
import { Sleutels } from './sleutels.js';

const OPENBAAR = 'openbaar';
const ROLLEN = 'rollen';

/** A route for which nobody has to say who they are. */
export const Openbaar = () => SetMetadata(OPENBAAR, true);
/** A route for who has one of these roles. */
export const Rol = (...rollen: [Rolnaam, ...Rolnaam[]]) => SetMetadata(ROLLEN, rollen);
/** A route for those who manage the hub. */
export const AlleenBeheer = () => Rol('beheerder');

/** Browsers send a cookie by themselves, but no page of another site can make them send this header. */
const PORTAALKOP = 'x-estafette-portaal';

/** Every route is closed, unless it says otherwise. */
@Injectable()
export class AanmeldingGuard implements CanActivate {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(Sleutels) private readonly sleutels: Sleutels,
    @Inject(Sessies) private readonly sessies: Sessies,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const doel = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean>(OPENBAAR, doel)) return true;
    const aanvraag = context.switchToHttp().getRequest<AangemeldeAanvraag>();
    const aanmelding = await this.aanmelding(aanvraag);
    if (!aanmelding) throw Weigering.van('NIET_AANGEMELD');
    const nodig = this.reflector.getAllAndOverride<Rolnaam[] | undefined>(ROLLEN, doel);
    if (nodig && !nodig.some((rol) => aanmelding.rollen.includes(rol))) throw Weigering.van('GEEN_TOEGANG');
    aanvraag.aangemeld = aanmelding;
    return true;
  }

  private async aanmelding(aanvraag: AangemeldeAanvraag): Promise<Aanmelding | undefined> {
    const { authorization, cookie } = aanvraag.headers;
    if (authorization !== undefined) return this.vanDrager(authorization);
    const sessie = sessieUit(cookie);
    if (!sessie) return undefined;
    if (!isLezen(aanvraag.method) && aanvraag.headers[PORTAALKOP] === undefined) throw Weigering.van('GEEN_TOEGANG');
    return this.sessies.vind(sessie);
  }

  private async vanDrager(kop: string): Promise<Aanmelding | undefined> {
    const sleutel = /^Bearer ([\x21-\x7e]{1,200})$/i.exec(kop)?.[1];
    const partner = sleutel && (await this.sleutels.partnerVan(sleutel));
    return partner ? systeem('sleutel', partner) : undefined;
  }
}

function isLezen(methode: string): boolean {
  return methode === 'GET' || methode === 'HEAD';
}

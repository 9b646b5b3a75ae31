import { Inject, Injectable, SetMetadata, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { huidigSpoor } from '@estafette/persistence';
import type { FastifyReply } from 'fastify';
import type { Rolnaam } from '../partner/index.js';
import { Weigering } from '../web/index.js';
import { systeem, type AangemeldeAanvraag, type Aanmelding } from './aanmelding.js';
import { DOELKOP, inzagedoelen, isInzagedoel } from './doelen.js';
import { Certificaten } from './mtls/certificaten.js';
import { Tokens } from './oauth2/tokens.js';
import { Onbekenden } from './onbekenden.js';
import { Proxies } from './proxies.js';
import { sessieUit, Sessies } from './sessies.js';
import { Sleutels } from './sleutels.js';

const OPENBAAR = 'openbaar';
const ROLLEN = 'rollen';
const DOEL = 'vraagtDoel';
const VERS = 'vraagtBewijs';

/** A route for which nobody has to say who they are. */
export const Openbaar = () => SetMetadata(OPENBAAR, true);
/** Whether all routes of this controller are open to anyone. */
export const isOpenbaar = (controller: object): boolean => Reflect.getMetadata(OPENBAAR, controller) === true;
/** A route for who has one of these roles. */
export const Rol = (...rollen: [Rolnaam, ...Rolnaam[]]) => SetMetadata(ROLLEN, rollen);
/** A route that opens the file of a person: who does so with a session says what for. */
export const VraagtDoel = () => SetMetadata(DOEL, true);
/** A route for which a session is not enough: the person must just have proved who they are. */
export const VraagtBewijs = () => SetMetadata(VERS, true);
/** A route for those who manage the hub. */
export const AlleenBeheer = () => Rol('beheerder');

/** Browsers send a cookie by themselves, but no page of another site can make them send this header. */
const PORTAALKOP = 'x-estafette-portaal';

const TE_VEEL_ONBEKEND =
  'Van uw adres komen te veel aanvragen zonder geldige sleutel. Wacht zo lang als Retry-After zegt.';

/** A JWT has three parts; a key has no dots. */
const TOKEN = /^[^.]*\.[^.]*\.[^.]*$/;

/** Every route is closed, unless it says otherwise. */
@Injectable()
export class AanmeldingGuard implements CanActivate {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(Sleutels) private readonly sleutels: Sleutels,
    @Inject(Tokens) private readonly tokens: Tokens,
    @Inject(Certificaten) private readonly certificaten: Certificaten,
    @Inject(Sessies) private readonly sessies: Sessies,
    @Inject(Onbekenden) private readonly onbekenden: Onbekenden,
    @Inject(Proxies) private readonly proxies: Proxies,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const doel = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean>(OPENBAAR, doel)) return true;
    const aanvraag = context.switchToHttp().getRequest<AangemeldeAanvraag>();
    const aanmelding = await this.herken(context, aanvraag);
    const vanNu = metDoel(aanmelding, aanvraag.headers[DOELKOP]);
    aanvraag.aangemeld = vanNu;
    huidigSpoor().partnerId = vanNu.partner.id;
    this.eis(doel, vanNu);
    return true;
  }

  /** Who asks. Nobody looks who it is once too much that nobody knows came from the same address. */
  private async herken(context: ExecutionContext, aanvraag: AangemeldeAanvraag): Promise<Aanmelding> {
    const { authorization = '', cookie = '' } = aanvraag.headers;
    const [adres, bewijs] = [this.proxies.afzender(aanvraag), `${authorization}\n${cookie}`];
    const wacht = this.onbekenden.wacht(adres, bewijs);
    if (wacht > 0) {
      void context.switchToHttp().getResponse<FastifyReply>().header('retry-after', Math.ceil(wacht));
      throw Weigering.van('TE_VEEL_AANVRAGEN', '', TE_VEEL_ONBEKEND);
    }
    const aanmelding = await this.aanmelding(aanvraag);
    if (!aanmelding) {
      this.onbekenden.telMislukt(adres);
      throw Weigering.van('NIET_AANGEMELD');
    }
    this.onbekenden.telGelukt(bewijs);
    return aanmelding;
  }

  private eis(
    doel: Array<ReturnType<ExecutionContext['getClass']> | ReturnType<ExecutionContext['getHandler']>>,
    wie: Aanmelding,
  ): void {
    const nodig = this.reflector.getAllAndOverride<Rolnaam[] | undefined>(ROLLEN, doel);
    if (nodig && !nodig.some((rol) => wie.rollen.includes(rol))) throw Weigering.van('GEEN_TOEGANG');
    if (!wie.medewerker) return;
    if (this.reflector.getAllAndOverride<boolean>(DOEL, doel) && !wie.doel) {
      throw Weigering.van('DOEL_NODIG', DOELKOP, undefined, { doelen: inzagedoelen });
    }
    if (this.reflector.getAllAndOverride<boolean>(VERS, doel) && !wie.vers) throw Weigering.van('BEWIJS_NODIG');
  }

  private async aanmelding(aanvraag: AangemeldeAanvraag): Promise<Aanmelding | undefined> {
    const { authorization, cookie } = aanvraag.headers;
    const houder = await this.certificaten.lees(aanvraag);
    if (houder === 'niemand') return undefined;
    if (authorization !== undefined) {
      const drager = await this.vanDrager(authorization);
      // With a certificate beside it both must be of the same partner, or one of the two was stolen.
      return houder === 'geen' || houder.id === drager?.partner.id ? drager : undefined;
    }
    if (houder !== 'geen') return systeem('mtls', houder);
    return this.vanSessie(aanvraag, sessieUit(cookie));
  }

  private async vanDrager(kop: string): Promise<Aanmelding | undefined> {
    const geheim = /^Bearer ([\x21-\x7e]{1,8000})$/i.exec(kop)?.[1];
    if (!geheim) return undefined;
    const wijze = TOKEN.test(geheim) ? 'oauth2' : 'sleutel';
    const partner = await (wijze === 'oauth2' ? this.tokens : this.sleutels).partnerVan(geheim);
    return partner && systeem(wijze, partner);
  }

  private async vanSessie(aanvraag: AangemeldeAanvraag, sessie: string | undefined): Promise<Aanmelding | undefined> {
    if (!sessie) return undefined;
    if (!isLezen(aanvraag.method) && aanvraag.headers[PORTAALKOP] === undefined) throw Weigering.van('GEEN_TOEGANG');
    return this.sessies.vind(sessie);
  }
}

function metDoel(aanmelding: Aanmelding, doel: unknown): Aanmelding {
  return aanmelding.medewerker && isInzagedoel(doel) ? { ...aanmelding, doel } : aanmelding;
}

function isLezen(methode: string): boolean {
  return methode === 'GET' || methode === 'HEAD';
}

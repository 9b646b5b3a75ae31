import { Catch, HttpException, Inject, SetMetadata, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { fout, foutcodes, type Fout, type FoutCode } from '@estafette/contracts';
import { DatabaseOnbereikbaar } from '@estafette/persistence';
import { Logboek } from '@estafette/proces';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Uitbreidingen } from '../uitbreiding/index.js';
import { Weigering } from './weigering.js';

const WACHT_SECONDEN = 5;

const FOUTVORM = 'foutvorm';

/** Makes a provider tell what goes wrong at addresses that begin so, where another contract than ours holds. */
export const Foutvorm = (begin: string) => SetMetadata(FOUTVORM, begin);

export interface Foutverteller {
  vertel(weigering: Weigering, aanvraag: FastifyRequest, antwoord: FastifyReply): void;
}

/** Turns everything that can go wrong with a request into one `application/problem+json`. */
@Catch()
export class ProbleemFilter implements ExceptionFilter {
  constructor(
    @Inject(Logboek) private readonly logboek: Logboek,
    @Inject(Uitbreidingen) private readonly uitbreidingen: Uitbreidingen,
  ) {}

  catch(oorzaak: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const antwoord = http.getResponse<FastifyReply>();
    const aanvraag = http.getRequest<FastifyRequest>();
    const weigering = this.alsWeigering(oorzaak, aanvraag);
    if (weigering.status === 503) void antwoord.header('retry-after', WACHT_SECONDEN);
    if (weigering.status === 401) void antwoord.header('www-authenticate', 'Bearer');
    const verteller = this.vertellerVan(aanvraag.url);
    if (verteller) return verteller.vertel(weigering, aanvraag, antwoord);
    void antwoord
      .status(weigering.status)
      .header('content-type', 'application/problem+json')
      .send(JSON.stringify(probleem(weigering)));
  }

  private vertellerVan(url: string): Foutverteller | undefined {
    const vertellers = this.uitbreidingen.gemerkt<Foutverteller, string>(FOUTVORM);
    return vertellers.find(({ waarde }) => url.startsWith(waarde))?.provider;
  }

  private alsWeigering(oorzaak: unknown, aanvraag: FastifyRequest): Weigering {
    if (oorzaak instanceof Weigering) return oorzaak;
    if (oorzaak instanceof DatabaseOnbereikbaar) return Weigering.van('TIJDELIJK_NIET_BESCHIKBAAR');
    const code = codeVanRaamwerk(oorzaak);
    if (code) return Weigering.van(code);
    this.logboek.storing(
      { stap: 'web.storing', aanvraag: aanvraag.id, methode: aanvraag.method, route: aanvraag.routeOptions?.url ?? '' },
      oorzaak,
    );
    return Weigering.van('INTERNE_FOUT', '', `Nummer van de aanvraag: ${aanvraag.id}.`);
  }
}

const CODE_BIJ_STATUS: Readonly<Record<number, FoutCode>> = {
  400: 'PARAMETER_ONJUIST',
  404: 'NIET_GEVONDEN',
  405: 'METHODE_ONJUIST',
  413: 'TE_GROOT',
  415: 'MEDIATYPE_ONBEKEND',
};

/** What Nest and Fastify refuse themselves: unknown routes, bodies over the limit, broken URLs. */
function codeVanRaamwerk(oorzaak: unknown): FoutCode | undefined {
  const status =
    oorzaak instanceof HttpException ? oorzaak.getStatus() : Number((oorzaak as { statusCode?: unknown })?.statusCode);
  return CODE_BIJ_STATUS[status];
}

/** RFC 9457 with our code and every fault at once. */
export function probleem({ status, fouten, toelichting }: Weigering): object {
  const eerste: Fout = fouten[0] ?? fout('INTERNE_FOUT', '');
  return {
    status,
    title: foutcodes[eerste.code].zin,
    detail: fouten.map((f) => (f.pad ? `${f.pad}: ${f.melding}` : f.melding)).join(' '),
    code: eerste.code,
    fouten,
    ...toelichting,
  };
}

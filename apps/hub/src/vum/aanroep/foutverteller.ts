import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Foutvorm, type Foutverteller, type Weigering } from '../../web/index.js';
import { zetKoppen } from './koppen.js';

/** The codes that VUM publishes, by HTTP status. */
const VUMFOUTEN: Readonly<Record<number, { readonly code: string; readonly message: string }>> = {
  400: { code: '400.01', message: 'Ongeldige aanroep' },
  404: { code: '400.01', message: 'Ongeldige aanroep' },
  429: { code: '429.01', message: 'Limiet overschreden' },
  500: { code: '500.1', message: 'Interne serverfout' },
  503: { code: '500.3', message: 'Service niet beschikbaar' },
};
const ONVOLLEDIG = { code: '400.02', message: 'Onvolledige aanroep' };
const MAX_DETAILS = 2_000;
/** Of a detail at an exchange a 401 does not say who is who. */
const DETAIL_BIJ_UITWISSELING = /^\/vum\/v3\/[a-zA-Z]+\/(?!matches(\?|$))/;

/** What goes wrong under /vum is told in the form of the national contract. */
@Foutvorm('/vum/')
@Injectable()
export class VumFoutverteller implements Foutverteller {
  vertel(weigering: Weigering, aanvraag: FastifyRequest, antwoord: FastifyReply): void {
    const status = vumstatus(weigering.status);
    if (status === 401) return zonderInhoud(aanvraag, antwoord);
    zetKoppen(aanvraag, antwoord);
    const fout = isOnvolledig(weigering) ? ONVOLLEDIG : VUMFOUTEN[status]!;
    const details = weigering.fouten.map((f) => (f.pad ? `${f.pad}: ${f.melding}` : f.melding)).join(' ');
    void antwoord
      .status(status)
      .header('content-type', 'application/json')
      .send(JSON.stringify({ ...fout, details: details.slice(0, MAX_DETAILS) }));
  }
}

function zonderInhoud(aanvraag: FastifyRequest, antwoord: FastifyReply): void {
  if (DETAIL_BIJ_UITWISSELING.test(aanvraag.url)) void antwoord.header('API-Version', '3.0.0');
  else zetKoppen(aanvraag, antwoord);
  void antwoord.status(401).send();
}

/** The contract knows no other statuses. */
function vumstatus(status: number): number {
  if (status === 403) return 401;
  if (status in VUMFOUTEN || status === 401) return status;
  return status < 500 ? 400 : 500;
}

function isOnvolledig({ fouten }: Weigering): boolean {
  return fouten.length > 0 && fouten.every((f) => f.code === 'VELD_VERPLICHT');
}

import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { isUuid, velden } from '@estafette/contracts';
import type { JSONWebKeySet } from 'jose';
import { Beschrijft } from '../openapi/index.js';
import { AlleenBeheer, Aanvrager, Oauth2Clients, type Aanmelding } from '../toegang/index.js';
import { leesAls, Weigering } from '../web/index.js';
import { Aanvraagnummer, Beheer } from '../beheer/index.js';
import { OAUTH2 } from './oauth2.openapi.js';

const { deel, lijst, Optioneel, patroon, tekst, Verplicht } = velden;
const GETAL = patroon('^[A-Za-z0-9_-]{1,2000}$', 'AQAB');

/** A public key (RFC 7517). The parts that only its owner may have are no fields here, so they are refused. */
class PubliekeSleutel {
  @Verplicht(patroon('^(RSA|EC)$', 'EC')) kty: string;
  @Optioneel(tekst(200)) kid?: string;
  @Optioneel(patroon('^sig$', 'sig')) use?: string;
  @Optioneel(patroon('^(RS|PS|ES)(256|384|512)$', 'ES256')) alg?: string;
  @Optioneel(lijst(tekst(20), 10)) key_ops?: string[];
  @Optioneel(GETAL) n?: string;
  @Optioneel(GETAL) e?: string;
  @Optioneel(patroon('^P-(256|384|521)$', 'P-256')) crv?: string;
  @Optioneel(GETAL) x?: string;
  @Optioneel(GETAL) y?: string;
  @Optioneel(lijst(tekst(8000), 10)) x5c?: string[];
  @Optioneel(GETAL) x5t?: string;
  @Optioneel(GETAL) 'x5t#S256'?: string;
}

class Sleutelset {
  @Verplicht(
    lijst(
      deel(() => PubliekeSleutel),
      20,
    ),
  )
  keys: PubliekeSleutel[];
}

class Clientverzoek {
  @Verplicht(tekst(500)) issuer: string;
  @Verplicht(tekst(200)) clientId: string;
  @Optioneel(tekst(2000)) jwksUrl?: string;
  @Optioneel(deel(() => Sleutelset)) jwks?: Sleutelset;
}

/** Which clients of which issuers speak for a partner. Whom to believe is decided by the manager of the hub. */
@AlleenBeheer()
@Beschrijft(OAUTH2)
@Controller('partners/:naam/oauth2-clients')
export class Oauth2Controller {
  constructor(
    @Inject(Beheer) private readonly beheer: Beheer,
    @Inject(Oauth2Clients) private readonly clients: Oauth2Clients,
  ) {}

  @Get()
  toon(@Aanvrager() wie: Aanmelding, @Param('naam') naam: string, @Aanvraagnummer() aanvraag: string): Promise<object> {
    return this.beheer.van(wie, naam, aanvraag, async (em, { id }) => ({
      clients: await this.clients.alle(em, id),
      volgende: null,
    }));
  }

  @Post()
  async voegToe(
    @Aanvrager() wie: Aanmelding,
    @Param('naam') naam: string,
    @Aanvraagnummer() aanvraag: string,
    @Body() body: Buffer | undefined,
  ): Promise<object> {
    const { issuer, clientId, jwksUrl, jwks } = leesAls(Clientverzoek, body);
    const sleutels = { ...(jwksUrl ? { jwksUrl } : {}), ...(jwks ? { jwks: jwks as JSONWebKeySet } : {}) };
    const client = { issuer, clientId, ...sleutels };
    await this.clients.keur(client);
    return this.beheer.van(wie, naam, aanvraag, async (em, { id: partnerId }) => {
      const id = await this.clients.voegToe(em, partnerId, client);
      if (!id) throw Weigering.van('BESTAAT_AL', 'clientId');
      return { id, ...client };
    });
  }

  @Delete(':id')
  @HttpCode(204)
  async verwijder(
    @Aanvrager() wie: Aanmelding,
    @Param('naam') naam: string,
    @Param('id') clientId: string,
    @Aanvraagnummer() aanvraag: string,
  ): Promise<void> {
    await this.beheer.van(wie, naam, aanvraag, async (em, { id }) => {
      const gevonden = isUuid(clientId) && (await this.clients.verwijder(em, id, clientId));
      if (!gevonden) throw Weigering.van('NIET_GEVONDEN');
    });
  }
}

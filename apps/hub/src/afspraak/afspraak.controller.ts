import { Body, Controller, Get, Inject, Param, Put } from '@nestjs/common';
import { velden } from '@estafette/contracts';
import { Aanvraagnummer, Beheer } from '../beheer/index.js';
import { Beschrijft } from '../openapi/index.js';
import { AlleenBeheer, Aanvrager, Rol, type Aanmelding } from '../toegang/index.js';
import { leesAls } from '../web/index.js';
import { AFSPRAKEN } from './afspraak.openapi.js';
import { Afspraken } from './afspraken.js';
import type { Afspraakverzoek } from './keuring.js';

const { deel, lijst, Optioneel, patroon, tekst, Verplicht } = velden;
const NAMEN = lijst(tekst(100), 200);

class Grondslagverzoek {
  @Verplicht(tekst(100)) doel: string;
  @Verplicht(tekst(300)) grondslag: string;
}

class Afspraakinhoud {
  @Optioneel(NAMEN) stuurt?: string[];
  @Optioneel(NAMEN) ontvangt?: string[];
  @Optioneel(NAMEN) diensten?: string[];
  @Verplicht(
    lijst(
      deel(() => Grondslagverzoek),
      20,
    ),
  )
  grondslagen: Grondslagverzoek[];
}

class Abonnementverzoek {
  @Verplicht(tekst(100)) type: string;
  @Verplicht(patroon('^[0-9]{1,4}[.][0-9]{1,4}$', '1.0')) versie: string;
  @Verplicht(tekst(100)) doel: string;
  @Optioneel(patroon('^(data|verwijzing)$', 'data')) inhoud?: 'data' | 'verwijzing';
}

class Abonnementeninhoud {
  @Verplicht(
    lijst(
      deel(() => Abonnementverzoek),
      200,
    ),
  )
  abonnementen: Abonnementverzoek[];
}

/** What was agreed with a partner, and which of it the partner wants to receive. */
@Rol('beheerder', 'partnerbeheerder')
@Beschrijft(AFSPRAKEN)
@Controller('partners/:naam')
export class AfspraakController {
  constructor(
    @Inject(Beheer) private readonly beheer: Beheer,
    @Inject(Afspraken) private readonly afspraken: Afspraken,
  ) {}

  @Get('afspraak')
  toon(@Aanvrager() wie: Aanmelding, @Param('naam') naam: string, @Aanvraagnummer() aanvraag: string): Promise<object> {
    return this.beheer.van(wie, naam, aanvraag, (em, partner) => this.afspraken.toon(em, partner));
  }

  /** An agreement has two sides: a partner cannot change it by itself. */
  @AlleenBeheer()
  @Put('afspraak')
  wijzig(
    @Aanvrager() wie: Aanmelding,
    @Param('naam') naam: string,
    @Aanvraagnummer() aanvraag: string,
    @Body() body: Buffer | undefined,
  ): Promise<object> {
    const verzoek: Afspraakverzoek = leesAls(Afspraakinhoud, body);
    return this.beheer.van(wie, naam, aanvraag, (em, partner) => this.afspraken.wijzig(em, partner, verzoek));
  }

  @Get('abonnementen')
  abonnementen(
    @Aanvrager() wie: Aanmelding,
    @Param('naam') naam: string,
    @Aanvraagnummer() aanvraag: string,
  ): Promise<object> {
    return this.beheer.van(wie, naam, aanvraag, async (em, { id }) => ({
      abonnementen: await this.afspraken.abonnementen(em, id),
      volgende: null,
    }));
  }

  @Put('abonnementen')
  abonneer(
    @Aanvrager() wie: Aanmelding,
    @Param('naam') naam: string,
    @Aanvraagnummer() aanvraag: string,
    @Body() body: Buffer | undefined,
  ): Promise<object> {
    const { abonnementen } = leesAls(Abonnementeninhoud, body);
    return this.beheer.van(wie, naam, aanvraag, async (em, { id }) => ({
      abonnementen: await this.afspraken.abonneer(em, id, abonnementen),
      volgende: null,
    }));
  }
}

import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Put } from '@nestjs/common';
import { keur, ketenlijsten, velden } from '@estafette/contracts';
import { Klok } from '@estafette/tijd';
import { isNaamVanRechtmatigheid } from '../afspraak/index.js';
import { Regiewissel } from '../inwoner/index.js';
import { Beschrijft } from '../openapi/index.js';
import { Personeel, type Partner, type Rolnaam } from '../partner/index.js';
import { Aanvrager, Rol, type Aanmelding } from '../toegang/index.js';
import { leesAls, Weigering } from '../web/index.js';
import { Aanvraagnummer, Beheer } from '../beheer/index.js';
import { PERSONEEL } from './personeel.openapi.js';

const { code, lijst, Optioneel, patroon, tekst, Verplicht } = velden;
const TEAMNAAM = patroon('^[a-z0-9][a-z0-9-]{0,49}$', 'gebiedsteam-noord');

class Teaminhoud {
  @Verplicht(tekst(100)) weergavenaam: string;
  @Optioneel(tekst(20)) telefoon?: string;
  @Optioneel(lijst(code(ketenlijsten.dienst), 20)) diensten?: string[];
}

class Teampad {
  @Verplicht(TEAMNAAM) team: string;
}

class Medewerkerinhoud {
  @Verplicht(tekst(100)) naam: string;
  @Optioneel(lijst(code(ketenlijsten.rol), 10)) rollen?: Rolnaam[];
  @Optioneel(lijst(TEAMNAAM, 50)) teams?: string[];
  @Optioneel(tekst(20)) telefoon?: string;
  @Optioneel(tekst(320)) email?: string;
}

class Medewerkerpad {
  @Verplicht(patroon('^[A-Za-z0-9][A-Za-z0-9._@-]{0,99}$', 'j.jansen')) code: string;
}

/** The teams and people of a partner. */
@Rol('beheerder', 'partnerbeheerder')
@Beschrijft(PERSONEEL)
@Controller('partners/:naam')
export class PersoneelController {
  constructor(
    @Inject(Beheer) private readonly beheer: Beheer,
    @Inject(Personeel) private readonly personeel: Personeel,
    @Inject(Regiewissel) private readonly wissel: Regiewissel,
    @Inject(Klok) private readonly klok: Klok,
  ) {}

  @Get('teams')
  teams(
    @Aanvrager() wie: Aanmelding,
    @Param('naam') naam: string,
    @Aanvraagnummer() aanvraag: string,
  ): Promise<object> {
    return this.beheer.van(wie, naam, aanvraag, async (em, { id }) => ({
      teams: await this.personeel.teams(em, id),
      volgende: null,
    }));
  }

  @Put('teams/:team')
  zetTeam(
    @Aanvrager() wie: Aanmelding,
    @Param('naam') naam: string,
    @Param('team') team: string,
    @Aanvraagnummer() aanvraag: string,
    @Body() body: Buffer | undefined,
  ): Promise<object> {
    eis(keur(Teampad, { team }, ''));
    if (isNaamVanRechtmatigheid(team)) throw Weigering.van('RECHTMATIGHEID', 'team');
    const { weergavenaam, telefoon = null, diensten = [] } = leesAls(Teaminhoud, body);
    return this.beheer.van(wie, naam, aanvraag, (em, { id }) =>
      this.personeel.zetTeam(em, id, { naam: team, weergavenaam, telefoon, diensten }),
    );
  }

  @Get('medewerkers')
  leden(
    @Aanvrager() wie: Aanmelding,
    @Param('naam') naam: string,
    @Aanvraagnummer() aanvraag: string,
  ): Promise<object> {
    return this.beheer.van(wie, naam, aanvraag, async (em, { id }) => ({
      medewerkers: await this.personeel.leden(em, id),
      volgende: null,
    }));
  }

  @Put('medewerkers/:code')
  zet(
    @Aanvrager() wie: Aanmelding,
    @Param('naam') naam: string,
    @Param('code') medewerker: string,
    @Aanvraagnummer() aanvraag: string,
    @Body() body: Buffer | undefined,
  ): Promise<object> {
    eis(keur(Medewerkerpad, { code: medewerker }, ''));
    const { naam: eigennaam, rollen = [], teams = [], telefoon = null, email = null } = leesAls(Medewerkerinhoud, body);
    return this.beheer.van(wie, naam, aanvraag, (em, partner) => {
      eisRollen(wie, partner, rollen);
      return this.personeel.zet(em, partner, medewerker, { naam: eigennaam, rollen, teams, telefoon, email });
    });
  }

  @Delete('medewerkers/:code')
  @HttpCode(204)
  async laatGaan(
    @Aanvrager() wie: Aanmelding,
    @Param('naam') naam: string,
    @Param('code') medewerker: string,
    @Aanvraagnummer() aanvraag: string,
  ): Promise<void> {
    await this.beheer.van(wie, naam, aanvraag, async (em, { id }) => {
      const vertrokken = await this.personeel.laatGaan(em, id, medewerker);
      if (!vertrokken) throw Weigering.van('NIET_GEVONDEN');
      await this.wissel.herzieVan(em, vertrokken, this.klok.nu());
    });
  }
}

function eis(fouten: ReturnType<typeof keur>): void {
  if (fouten.length > 0) throw new Weigering(fouten);
}

/** Roles that reach beyond the own organisation. */
const RUIM: readonly Rolnaam[] = ['beheerder', 'ketenregisseur'];

// Nobody widens their own reach: only a beheerder gives these, and beheerder only to who works for the manager of the hub.
function eisRollen(wie: Aanmelding, partner: Partner, rollen: readonly Rolnaam[]): void {
  if (rollen.includes('onbekend')) throw Weigering.van('CODE_ONBEKEND', 'rollen');
  if (rollen.includes('beheerder') && partner.soort !== 'beheer') throw Weigering.van('GEEN_TOEGANG', 'rollen');
  const ruim = rollen.some((rol) => RUIM.includes(rol));
  if (ruim && !wie.rollen.includes('beheerder')) throw Weigering.van('GEEN_TOEGANG', 'rollen');
}

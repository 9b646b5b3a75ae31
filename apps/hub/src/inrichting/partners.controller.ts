import { Body, Controller, Get, Inject, Param, Patch, Post } from '@nestjs/common';
import { ketenlijsten, velden, type Partnersoort } from '@estafette/contracts';
import { isDubbel, type EntityManager } from '@estafette/persistence';
import { v7 as uuidv7 } from 'uuid';
import { beginAfspraak, isNaamVanRechtmatigheid } from '../afspraak/index.js';
import { Beschrijft } from '../openapi/index.js';
import { Partner } from '../partner/index.js';
import { Aangemeld, AlleenBeheer, Aanvrager, Rol, type Aanmelding } from '../toegang/index.js';
import { leesAls, Weigering } from '../web/index.js';
import { Aanvraagnummer, Beheer } from '../beheer/index.js';
import { PARTNERS } from './partners.openapi.js';

const { code, Optioneel, patroon, tekst, Verplicht } = velden;
const OIN = patroon('^[0-9]{20}$', '00000099000000012000');

class Partnerwijziging {
  @Optioneel(OIN) oin?: string;
  @Optioneel(tekst(100)) weergavenaam?: string;
}

class NieuwePartner {
  @Verplicht(patroon('^[a-z0-9][a-z0-9-]{0,49}$', 'scalabor')) naam: string;
  @Verplicht(tekst(100)) weergavenaam: string;
  @Verplicht(code(ketenlijsten.partnersoort)) soort: Partnersoort;
  @Verplicht(OIN) oin: string;
}

/** There is one hub and one manager of it; they are there from the start. */
const NIET_NIEUW: readonly Partnersoort[] = ['hub', 'beheer', 'onbekend'];

/** Who is in the chain, and managing it. */
@Beschrijft(PARTNERS)
@Controller('partners')
export class PartnersController {
  constructor(@Inject(Beheer) private readonly beheer: Beheer) {}

  /** The asker itself: a supplier sees here which OIN its `source` must carry. */
  @Get('ik')
  ik(@Aangemeld() partner: Partner): object {
    return vorm(partner);
  }

  @AlleenBeheer()
  @Get()
  alle(@Aanvrager() wie: Aanmelding, @Aanvraagnummer() aanvraag: string): Promise<object> {
    return this.beheer.voorAlle(wie, aanvraag, async (em) => ({
      partners: (await em.find(Partner, { order: { naam: 'ASC' } })).map(vorm),
      volgende: null,
    }));
  }

  @Rol('beheerder', 'partnerbeheerder')
  @Get(':naam')
  toon(@Aanvrager() wie: Aanmelding, @Param('naam') naam: string, @Aanvraagnummer() aanvraag: string): Promise<object> {
    return this.beheer.van(wie, naam, aanvraag, async (_, partner) => vorm(partner));
  }

  @AlleenBeheer()
  @Post()
  maak(
    @Aanvrager() wie: Aanmelding,
    @Aanvraagnummer() aanvraag: string,
    @Body() body: Buffer | undefined,
  ): Promise<object> {
    const nieuw = leesNieuw(body);
    return this.beheer.voorAlle(wie, aanvraag, async (em) => {
      const partner = await bewaar(em, { id: uuidv7(), ...nieuw });
      await beginAfspraak(em, partner.id, partner.soort);
      return vorm(partner);
    });
  }

  @AlleenBeheer()
  @Patch(':naam')
  wijzig(
    @Aanvrager() wie: Aanmelding,
    @Param('naam') naam: string,
    @Aanvraagnummer() aanvraag: string,
    @Body() body: Buffer | undefined,
  ): Promise<object> {
    const wijziging = leesAls(Partnerwijziging, body);
    return this.beheer.van(wie, naam, aanvraag, async (em, partner) =>
      vorm(await bewaar(em, { ...partner, ...wijziging })),
    );
  }
}

function leesNieuw(body: Buffer | undefined): NieuwePartner {
  const gelezen = leesAls(NieuwePartner, body);
  if (isNaamVanRechtmatigheid(gelezen.naam)) throw Weigering.van('RECHTMATIGHEID', 'naam');
  if (NIET_NIEUW.includes(gelezen.soort)) throw Weigering.van('CODE_ONBEKEND', 'soort');
  return gelezen;
}

async function bewaar(em: EntityManager, partner: Partner): Promise<Partner> {
  try {
    return await em.save(Partner, partner);
  } catch (oorzaak) {
    if (isDubbel(oorzaak, 'partner_naam_key')) throw Weigering.van('BESTAAT_AL', 'naam');
    if (isDubbel(oorzaak, 'partner_oin_key')) throw Weigering.van('BESTAAT_AL', 'oin');
    throw oorzaak;
  }
}

function vorm({ naam, weergavenaam, soort, oin }: Partner): object {
  return { naam, weergavenaam, soort, oin, source: `urn:nld:oin:${oin}:systeem:<naam van uw systeem>` };
}

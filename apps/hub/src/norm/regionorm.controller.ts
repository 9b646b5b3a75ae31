import { Body, Controller, Get, Inject, Put, Query } from '@nestjs/common';
import { ketennormen, type Ketennorm, type Normduur } from '@estafette/contracts';
import type { EntityManager } from '@estafette/persistence';
import { Klok } from '@estafette/tijd';
import { Aanvraagnummer, Beheer } from '../beheer/index.js';
import { Beschrijft } from '../openapi/index.js';
import { Aanvrager, Rol, type Aanmelding } from '../toegang/index.js';
import { alsBlad, leesAls, leesBlad, Weigering, type Zoekvraag } from '../web/index.js';
import { feestdagenVanaf, leesKalender, vervangKalender } from './kalender.js';
import { REGIONORMEN } from './norm.openapi.js';
import { Normen, type Normafspraak } from './normen.js';
import { Regionormeninhoud } from './normverzoek.js';

/** The norms of the chain, what the region agreed otherwise, and the days on which it does not work. */
@Beschrijft(REGIONORMEN)
@Controller('normen')
export class RegionormController {
  constructor(
    @Inject(Beheer) private readonly beheer: Beheer,
    @Inject(Normen) private readonly normen: Normen,
    @Inject(Klok) private readonly klok: Klok,
  ) {}

  @Get()
  toon(@Aanvrager() wie: Aanmelding, @Aanvraagnummer() aanvraag: string): Promise<object> {
    return this.beheer.voorAlle(wie, aanvraag, (em) => this.stand(em));
  }

  @Get('versies')
  versies(
    @Aanvrager() wie: Aanmelding,
    @Aanvraagnummer() aanvraag: string,
    @Query() vraag: Zoekvraag,
  ): Promise<object> {
    const blad = leesBlad(vraag);
    return this.beheer.voorAlle(wie, aanvraag, async (em) =>
      alsBlad('versies', await this.normen.versies(em, null, blad), blad, '/api/v1/normen/versies', vraag),
    );
  }

  @Rol('beheerder', 'ketenregisseur')
  @Put()
  zet(
    @Aanvrager() wie: Aanmelding,
    @Aanvraagnummer() aanvraag: string,
    @Body() body: Buffer | undefined,
  ): Promise<object> {
    if (!wie.rollen.includes('beheerder') && wie.partner.soort !== 'gemeente') throw Weigering.van('GEEN_TOEGANG');
    const verzoek = leesAls(Regionormeninhoud, body);
    return this.beheer.voorAlle(wie, aanvraag, async (em) => {
      await this.vervang(em, wie, verzoek);
      return this.stand(em);
    });
  }

  private async vervang(em: EntityManager, wie: Aanmelding, verzoek: Regionormeninhoud): Promise<void> {
    const { normen, gelijkgesteldeDagen } = verzoek;
    const eerder = await this.normen.toon(em, null);
    await this.normen.vervang(em, null, normen);
    const andereDag = await vervangKalender(em, gelijkgesteldeDagen);
    const zelfde = alsTekst(eerder) === alsTekst(await this.normen.toon(em, null));
    if (zelfde && andereDag === undefined) return;
    const raaktVanaf = zelfde ? andereDag! : null;
    await this.normen.schrijfVersie(em, wie, null, verzoek, { normen, gelijkgesteldeDagen }, raaktVanaf);
  }

  private async stand(em: EntityManager): Promise<object> {
    const normen = await this.normen.toon(em, null);
    const gelijkgesteldeDagen = await leesKalender(em);
    const versie = await this.normen.versie(em, null);
    return {
      standaard: STANDAARD,
      normen,
      feestdagen: feestdagenVanaf(this.klok.nu()),
      gelijkgesteldeDagen,
      ...versie,
    };
  }
}

const STANDAARD = Object.entries<Ketennorm>(ketennormen).flatMap(([norm, ketennorm]) => {
  const { signaal, betekenis, standaard, perDienst = {} } = ketennorm;
  const regel = (dienst: string | null, duur: Normduur) => ({ norm, signaal, betekenis, dienst, ...alsVelden(duur) });
  const diensten = Object.entries(perDienst).map(([dienst, duur]) => regel(dienst, duur));
  return [...(standaard ? [regel(null, standaard)] : []), ...diensten];
});

function alsVelden(duur: Normduur): object {
  return { werkdagen: null, dagen: null, vooraf: null, ...duur };
}

function alsTekst(normen: readonly Normafspraak[]): string {
  return JSON.stringify(normen);
}

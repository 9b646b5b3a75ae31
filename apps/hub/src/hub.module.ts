import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { MessagingModule, type Backend } from '@estafette/messaging';
import { HUB, PersistenceModule } from '@estafette/persistence';
import { Logboek } from '@estafette/proces';
import { Klok } from '@estafette/tijd';
import { AanmeldingModule, OidcModule, RolkiezerModule } from './aanmelding/index.js';
import { AfspraakModule } from './afspraak/index.js';
import { ApartwerkModule } from './apartwerk/index.js';
import { BeheerModule } from './beheer/index.js';
import { BerichtModule } from './bericht/index.js';
import { BeroepModule } from './beroep/index.js';
import { BewaringModule } from './bewaring/index.js';
import { CodelijstModule } from './codelijst/index.js';
import type { Configuratie } from './configuratie.js';
import { ContactModule } from './contact/index.js';
import { DatakwaliteitModule } from './datakwaliteit/index.js';
import { DoelbindingModule } from './doelbinding/index.js';
import { GezondheidModule } from './gezondheid/index.js';
import { GebeurtenisModule } from './gebeurtenis/index.js';
import { IdentiteitModule } from './identiteit/index.js';
import { InrichtingModule } from './inrichting/index.js';
import { InwonerModule } from './inwoner/index.js';
import { KandidaatModule } from './kandidaat/index.js';
import { KandidatenvraagModule } from './kandidatenvraag/index.js';
import { KetenModule } from './keten/index.js';
import { KluisModule } from './kluis/index.js';
import { LeveringModule } from './levering/index.js';
import { LogboekModule } from './logboek/index.js';
import { MetingModule } from './meting/index.js';
import { MonitorModule } from './monitor/index.js';
import { NoodtoegangModule } from './noodtoegang/index.js';
import { NormModule } from './norm/index.js';
import { OndertekeningModule } from './ondertekening/index.js';
import { openapiDocument, OpenapiModule } from './openapi/index.js';
import { OverdrachtModule } from './overdracht/index.js';
import { PartnerModule } from './partner/index.js';
import { PlaatsingModule } from './plaatsing/index.js';
import { PostcodeModule } from './postcode/index.js';
import { RechtModule } from './recht/index.js';
import { SchuilnaamModule } from './schuilnaam/index.js';
import { SignaalModule } from './signaal/index.js';
import { TempoModule } from './tempo/index.js';
import { TerzijdeModule } from './terzijde/index.js';
import { TijdlijnModule } from './tijdlijn/index.js';
import { ToegangModule } from './toegang/index.js';
import { TrajectModule } from './traject/index.js';
import { UitbreidingModule } from './uitbreiding/index.js';
import { UitgangModule } from './uitgang/index.js';
import { VacatureModule } from './vacature/index.js';
import { VerantwoordingModule } from './verantwoording/index.js';
import { VerwijzingModule } from './verwijzing/index.js';
import { VerzendpauzeModule } from './verzendpauze/index.js';
import { VoorstelModule } from './voorstel/index.js';
import { VumModule } from './vum/index.js';
import { ProbleemFilter } from './web/index.js';
import { WeergaveModule } from './weergave/index.js';
import { WerkgeverModule } from './werkgever/index.js';
import { WijzigingModule } from './wijziging/index.js';

/** Every slice of the hub. */
@Module({})
export class HubModule {
  static forRoot(configuratie: Configuratie, backend: Backend, logboek: Logboek): DynamicModule {
    const meldStoring = (waar: string, oorzaak: unknown): void =>
      logboek.storing({ stap: 'wachtrij.storing', wachtrij: waar }, oorzaak);
    return {
      module: HubModule,
      global: true,
      imports: [
        PersistenceModule.forRoot({
          url: configuratie.databaseUrl,
          poolgrootte: configuratie.poolgrootte,
          naam: 'estafette-hub',
        }),
        MessagingModule.forRoot({ schema: 'hub', wie: HUB, backend, meldStoring }),
        KluisModule.forRoot(configuratie.kluisSleutel),
        UitgangModule.forRoot(configuratie.webhookToegestaan, configuratie.webhookOorsprong),
        LeveringModule.forRoot(configuratie.leveringVersnelling),
        LogboekModule.forRoot(configuratie.logboekCollector),
        ToegangModule.forRoot(configuratie.toegang),
        TempoModule,
        OndertekeningModule,
        VumModule.forRoot(configuratie.vumMaximum),
        OpenapiModule.met(openapi),
        ...SLICES,
        ...(configuratie.demo ? [RolkiezerModule] : []),
        ...(configuratie.oidc ? [OidcModule.forRoot(configuratie.oidc)] : []),
      ],
      providers: [
        { provide: APP_FILTER, useClass: ProbleemFilter },
        { provide: Klok, useValue: new Klok(configuratie.klokVerschuivingMs) },
        { provide: Logboek, useValue: logboek },
      ],
      exports: [Klok, Logboek],
    };
  }
}

const SLICES = [
  AanmeldingModule,
  AfspraakModule,
  ApartwerkModule,
  BeheerModule,
  BerichtModule,
  BeroepModule,
  BewaringModule,
  CodelijstModule,
  ContactModule,
  DatakwaliteitModule,
  DoelbindingModule,
  GebeurtenisModule,
  GezondheidModule,
  IdentiteitModule,
  InrichtingModule,
  InwonerModule,
  KandidaatModule,
  KandidatenvraagModule,
  KetenModule,
  MetingModule,
  MonitorModule,
  NoodtoegangModule,
  NormModule,
  OverdrachtModule,
  PartnerModule,
  PlaatsingModule,
  PostcodeModule,
  RechtModule,
  SchuilnaamModule,
  SignaalModule,
  TerzijdeModule,
  TijdlijnModule,
  TrajectModule,
  UitbreidingModule,
  VacatureModule,
  VerantwoordingModule,
  VerwijzingModule,
  VerzendpauzeModule,
  VoorstelModule,
  WeergaveModule,
  WerkgeverModule,
  WijzigingModule,
];

/** What the API publishes of itself, the demo's role chooser included. */
export const openapi = openapiDocument([
  ...SLICES,
  KluisModule,
  LeveringModule,
  LogboekModule,
  OndertekeningModule,
  OpenapiModule,
  RolkiezerModule,
  TempoModule,
  VumModule,
]);

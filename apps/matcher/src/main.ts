import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { openBackend, opslagVan, wachtrijen } from '@estafette/messaging';
import { wachtOpDatabase } from '@estafette/persistence';
import { hoofdprogramma, leef, Logboek } from '@estafette/proces';
import { leesConfiguratie } from './configuratie.js';
import { MatcherModule } from './matcher.module.js';

const WORKERS = wachtrijen.matching.gelijktijdig + wachtrijen.bewaking.gelijktijdig;

hoofdprogramma(async () => {
  const configuratie = leesConfiguratie(process.env);
  const bijStart = new Logboek('matcher', configuratie.logniveau);
  await wachtOpDatabase(configuratie.databaseUrl, (oorzaak) => bijStart.storing({ stap: 'proces.wacht' }, oorzaak));
  const backend = await openBackend(opslagVan(configuratie.redisUrl, configuratie.databaseUrl), WORKERS);
  const app = await NestFactory.create<NestFastifyApplication>(
    MatcherModule.forRoot(configuratie, backend),
    new FastifyAdapter(),
    { bufferLogs: true },
  );
  const logboek = app.get(Logboek);
  app.useLogger(logboek);
  await leef({ app, sluitNa: () => backend.sluit() }, configuratie, logboek);
});

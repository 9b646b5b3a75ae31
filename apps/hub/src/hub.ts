import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { openBackend, opslagVan } from '@estafette/messaging';
import { wachtOpDatabase } from '@estafette/persistence';
import type { Levend, Logboek } from '@estafette/proces';
import type { Configuratie } from './configuratie.js';
import { HubModule } from './hub.module.js';
import { maakAdapter, richtServerIn } from './web/index.js';

/** One worker per queue that the hub empties. */
const WERKERS = 2;

/** A hub that is ready to listen, as soon as its database is there. The queues' connection is opened first: BullMQ remembers a first failure for ever. */
export async function maakHub(configuratie: Configuratie, logboek: Logboek): Promise<Levend> {
  await wachtOpDatabase(configuratie.databaseUrl, (oorzaak) => logboek.storing({ stap: 'proces.wacht' }, oorzaak));
  const backend = await openBackend(opslagVan(configuratie.redisUrl, configuratie.databaseUrl), WERKERS);
  const app = await NestFactory.create<NestFastifyApplication>(
    HubModule.forRoot(configuratie, backend, logboek),
    maakAdapter(),
    { bodyParser: false, logger: logboek, abortOnError: false },
  );
  await richtServerIn(app, configuratie.portaalThema);
  return { app, sluitNa: () => backend.sluit() };
}

import 'reflect-metadata';
import { fileURLToPath } from 'node:url';
import { NestFactory } from '@nestjs/core';
import { migreerWachtrijen } from '@estafette/messaging';
import { Database, HUB, migreer, PersistenceModule } from '@estafette/persistence';
import { hoofdprogramma, Omgevingslezer } from '@estafette/proces';
import { laatSleutelsToe, leesRegio, richtIn, zorgVoorSleutels } from './inrichting/index.js';

const WORTEL = new URL('../../../', import.meta.url);

/** Brings the database up to date and sets up the region, before hub and matcher start. */
hoofdprogramma(async () => {
  const lezer = new Omgevingslezer(process.env);
  const { eigenaarUrl, databaseUrl, dataDir, regiobestand } = lezer.klaar({
    eigenaarUrl: lezer.tekst('DATABASE_URL_EIGENAAR'),
    databaseUrl: lezer.tekst('DATABASE_URL'),
    dataDir: lezer.tekst('DATA_DIR', '.estafette'),
    regiobestand: lezer.tekst('REGIO', 'partners/midden-gelderland.json'),
  });
  await migreerAlles(eigenaarUrl);
  await zetRegioOp(databaseUrl, dataDir, regiobestand);
});

async function migreerAlles(eigenaarUrl: string): Promise<void> {
  const wortel = fileURLToPath(WORTEL);
  await migreer(eigenaarUrl, [`${wortel}libs/*/dist/**/*.migratie.js`, `${wortel}apps/*/dist/**/*.migratie.js`]);
  await migreerWachtrijen(eigenaarUrl);
}

async function zetRegioOp(databaseUrl: string, dataDir: string, regiobestand: string): Promise<void> {
  const regio = leesRegio(new URL(regiobestand, WORTEL));
  const metSleutel = regio.partners.filter((p) => p.soort !== 'hub').map((p) => p.naam);
  const sleutels = zorgVoorSleutels(dataDir, metSleutel);
  const app = await NestFactory.createApplicationContext(
    PersistenceModule.forRoot({ url: databaseUrl, poolgrootte: 2, naam: 'estafette-inrichting' }),
    { logger: ['error'] },
  );
  await app.get(Database).inTransactie(HUB, 'inrichting', async (em) => {
    await richtIn(em, regio);
    await laatSleutelsToe(em, sleutels);
  });
  await app.close();
}

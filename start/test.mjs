import './node-versie.mjs';
import { bouw } from './bouwen.mjs';
import { bijEinde } from './einde.mjs';
import { installeer } from './installeren.mjs';
import { draaiJest } from './jest.mjs';
import { breekOpdrachtenAf } from './opdracht.mjs';
import { metRedis, redisOntbreekt } from './redis.mjs';
import { tekstVan } from './startfout.mjs';
import { meld } from './voortgang.mjs';

/** What leans on the queue, and the whole stories: these have to hold on both. */
const OP_BEIDE_WACHTRIJEN = ['test/dist/keten/wachtrij', 'test/dist/keten/scenarios'];

/** Everything with its queues in PostgreSQL; then what depends on them once more on Redis. */
async function test(jestArgumenten) {
  await installeer();
  await bouw();
  const opPostgres = await draaiJest(jestArgumenten, { REDIS_URL: undefined });
  const uitkomsten = jestArgumenten.length > 0 ? [opPostgres] : [opPostgres, await ketenOpRedis()];
  const geslaagd = som(uitkomsten, 'geslaagd');
  const mislukt = som(uitkomsten, 'mislukt');
  meld(`${geslaagd} passed, ${mislukt} failed`);
  return uitkomsten.every(({ goed }) => goed) ? 0 : 1;
}

async function ketenOpRedis() {
  if (await redisOntbreekt()) {
    meld('overgeslagen: redis-server ontbreekt (apt-get install redis-server)');
    return { geslaagd: 0, mislukt: 0, goed: process.env.CI !== 'true' };
  }
  return metRedis((url) => draaiJest(OP_BEIDE_WACHTRIJEN, { REDIS_URL: url }));
}

function som(uitkomsten, veld) {
  return uitkomsten.reduce((totaal, uitkomst) => totaal + uitkomst[veld], 0);
}

bijEinde(breekOpdrachtenAf);
try {
  process.exitCode = await test(process.argv.slice(2));
} catch (fout) {
  console.error(tekstVan(fout));
  process.exitCode = 1;
}

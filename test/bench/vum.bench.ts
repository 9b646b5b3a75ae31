import { draai, type Cijfer, type Verloop } from '../drills/verloop.js';
import { Kindproces } from '../drills/kindproces.js';
import { Opstelling } from '../drills/opstelling.js';
import { inhoudVan, type Partnerlijn } from '../drills/partnerlijn.js';
import { Partners } from '../drills/partners.js';
import { gelijktijdig } from '../drills/volhouden.js';
import { sql } from '../support/database.js';
import type { Inhoud } from '../support/neppartner.js';
import { Vulling } from '../vum/wereld.js';
import { Meting, toon } from './meting.js';
import { vul } from './wereld.js';

const BREEDTE = 4;
const KLEIN = { profielen: 9_000, p95: 50 };
const GROOT = { profielen: 100_000, p95: 200 };
const MATCHES = '/vum/bron/v3/werkzoekendeProfielen/matches';

/**
 * A question of VUM from POST to answer, over the published API, while four ask at once and every question is new. All
 * profiles lie in one region, so that hardly any question is answered by its area alone.
 */
await draai(
  'vum',
  { vragen: { type: 'string' }, json: { type: 'boolean' } },
  async (verloop) => {
    const opstelling = await Opstelling.maak(verloop, 'vum');
    const { beheerder } = opstelling.urls;
    const hub = await Kindproces.begin(opstelling.hub);
    verloop.ruimOp(() => hub.stop());
    await hub.klaar;
    const wsp = (await Partners.vind(verloop, opstelling.hubPoort)).lijn('wsp');
    const metingen: Meting[] = [];
    let aanwezig = 0;
    for (const { profielen, p95 } of [KLEIN, GROOT]) {
      await vul(verloop, beheerder, { kandidaten: profielen - aanwezig, vacatures: 0 });
      aanwezig = profielen;
      await sql(beheerder, 'analyze');
      metingen.push((await meet(verloop, wsp, `${profielen} profielen`)).metDoel(p95));
    }
    process.stdout.write(toon(metingen));
    return metingen.flatMap((meting): Cijfer[] => meting.cijfers());
  },
  'bench',
);

async function meet(verloop: Verloop, wsp: Partnerlijn, naam: string): Promise<Meting> {
  const { oin } = inhoudVan(await wsp.haal('/partners/ik')) as { oin: string };
  const vraagschema = await schemaVan(wsp);
  const vulling = new Vulling(verloop.zaad, 0.25);
  const vragen = Array.from({ length: verloop.getal('vragen', 400) }, () => vulling.waarde(vraagschema));
  const tijden: number[] = [];
  const stel = async (vraag: unknown): Promise<void> => {
    const begin = performance.now();
    const { status, tekst } = await wsp.vraag({
      methode: 'POST',
      pad: MATCHES,
      kop: koppen(oin),
      inhoud: JSON.stringify(vraag),
    });
    if (status !== 200) throw new Error(`De bron antwoordt ${status}: ${tekst}`);
    tijden.push(performance.now() - begin);
  };
  // Nothing has been compiled, looked up or cached yet.
  await gelijktijdig(vragen.slice(0, 40), BREEDTE, stel);
  tijden.length = 0;
  await gelijktijdig(vragen, BREEDTE, stel);
  return new Meting(naam, tijden);
}

async function schemaVan(wsp: Partnerlijn): Promise<Inhoud> {
  const document = inhoudVan(await wsp.vraag({ methode: 'GET', pad: '/vum/bron/v3/openapi.json' })) as Inhoud;
  const pad = document['paths']['/werkzoekendeProfielen/matches'];
  return pad.post.requestBody.content['application/json'].schema as Inhoud;
}

function koppen(oin: string): Record<string, string> {
  return {
    'content-type': 'application/json',
    'API-Version': '3.0.0',
    'X-VUM-berichtVersie': '3.0.0',
    'X-VUM-fromParty': oin,
    'X-VUM-toParty': oin,
    'X-VUM-viaParty': oin,
    'X-VUM-SUWIparty': 'true',
  };
}

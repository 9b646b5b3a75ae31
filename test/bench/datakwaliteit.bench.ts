import { draai } from '../drills/verloop.js';
import { Kindproces } from '../drills/kindproces.js';
import { Opstelling } from '../drills/opstelling.js';
import { Partners } from '../drills/partners.js';
import { sql } from '../support/database.js';
import { BERICHTEN, LIJSTEN, PROFIELEN, vulling } from './kwaliteitsvulling.js';
import { Meting, toon } from './meting.js';

const KEREN = 50;
const PAD = '/monitor/datakwaliteit?van=2020-01-01&tot=2030-12-31';
const DOEL_P95_MS = 200;
/** Counted every night over a year of a whole region, also on a machine that has more to do. */
const DOEL_TELLEN_MS = 5_000;

/** How long the figures of data quality take over all partners of a region, as its ketenregisseur would ask them. */
await draai(
  'datakwaliteit',
  { json: { type: 'boolean' } },
  async (verloop) => {
    const opstelling = await Opstelling.maak(verloop, 'datakwaliteit');
    const hub = await Kindproces.begin(opstelling.hub);
    verloop.ruimOp(() => hub.stop());
    await hub.klaar;
    verloop.meld(`  ${PROFIELEN} profielen, ${BERICHTEN} berichten en ${LIJSTEN} lijsten klaarzetten ...`);
    for (const opdracht of vulling) await sql(opstelling.urls.beheerder, opdracht);
    const beheer = (await Partners.vind(verloop, opstelling.hubPoort)).lijn('beheer');
    const begin = performance.now();
    const geteld = await beheer.vraag({ methode: 'POST', pad: `/api/v1${PAD}` });
    if (geteld.status !== 200) throw new Error(`Opnieuw tellen antwoordt ${geteld.status}.`);
    const tellen = new Meting('datakwaliteit opnieuw tellen', [performance.now() - begin]).metDoel(DOEL_TELLEN_MS);
    const tijden: number[] = [];
    for (let keer = 0; keer <= KEREN; keer++) {
      const begin = performance.now();
      const { status } = await beheer.haal(PAD);
      if (status !== 200) throw new Error(`De monitor antwoordt ${status}.`);
      // The first time only warms up.
      if (keer > 0) tijden.push(performance.now() - begin);
    }
    const meting = new Meting('datakwaliteit', tijden).metDoel(DOEL_P95_MS);
    process.stdout.write(toon([meting, tellen]));
    return [...meting.cijfers(), ...tellen.cijfers()];
  },
  'bench',
);

import { Kindproces } from '../drills/kindproces.js';
import { Opstelling } from '../drills/opstelling.js';
import { Partners } from '../drills/partners.js';
import { draai } from '../drills/verloop.js';
import { sql } from '../support/database.js';
import { ketenvulling } from '../support/ketenvulling.js';
import { Meting, toon } from './meting.js';

const INWONERS = 9_000;
const VANDAAG = '2026-11-01';
const KEREN = 25;
const DOEL_P95_MS = 200;
const PAGINAS = [
  'kerncijfers',
  'stromen',
  'doorlooptijden',
  'uitval',
  'plaatsingen',
  'diensten',
  'wisselingen',
  'oorzaken',
];

/** How long the figures of the chain take over two years of a region, and how long counting them anew does. */
await draai(
  'keten',
  { json: { type: 'boolean' } },
  async (verloop) => {
    const opstelling = await Opstelling.maak(verloop, 'keten');
    const hub = await Kindproces.begin(opstelling.hub);
    verloop.ruimOp(() => hub.stop());
    await hub.klaar;
    verloop.meld(`  twee jaar van ${INWONERS} inwoners klaarzetten ...`);
    for (const opdracht of ketenvulling(INWONERS, VANDAAG)) await sql(opstelling.urls.beheerder, opdracht);
    const beheer = (await Partners.vind(verloop, opstelling.hubPoort)).lijn('beheer');
    const begin = performance.now();
    const { status } = await beheer.vraag({ methode: 'POST', pad: '/api/v1/monitor/kerncijfers' });
    if (status !== 200) throw new Error(`Opnieuw tellen antwoordt ${status}.`);
    const tellenMs = Math.round(performance.now() - begin);
    const tijden: number[] = [];
    for (let keer = 0; keer < KEREN; keer++) {
      for (const wat of PAGINAS) {
        const vanaf = performance.now();
        const antwoord = await beheer.haal(`/monitor/${wat}?van=2026-01-01&tot=2026-12-31`);
        if (antwoord.status !== 200) throw new Error(`De monitor antwoordt ${antwoord.status}.`);
        tijden.push(performance.now() - vanaf);
      }
    }
    const meting = new Meting('ketenmonitor', tijden).metDoel(DOEL_P95_MS);
    process.stdout.write(toon([meting]));
    return [...meting.cijfers(), { naam: 'opnieuwTellenMs', waarde: tellenMs }];
  },
  'bench',
);

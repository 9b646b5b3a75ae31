import { hashVan, maakSleutel, sessiekoekje } from '@estafette/hub/toegang/index';
import { Kindproces } from '../drills/kindproces.js';
import { Opstelling } from '../drills/opstelling.js';
import { inhoudVan, Partnerlijn } from '../drills/partnerlijn.js';
import { Partners } from '../drills/partners.js';
import { draai } from '../drills/verloop.js';
import { sql } from '../support/database.js';
import { Meting, toon } from './meting.js';
import { totNachtwerkGedaan } from './nachtwerk.js';
import { BERICHTEN, OVERDRACHTEN, REGISSEURS, vulRegio } from './regiovulling.js';

const KEREN = 200;
const DOEL_P95_MS = 50;

/** The work lists that people look at, by regisseur, team, cause and age; and the page after it. */
const LIJSTEN: Readonly<Record<string, (i: number) => string>> = {
  nieuwste: () => '/overdrachten?maximum=50',
  regisseur: (i) => `/overdrachten?regisseur=bench-${i % REGISSEURS}&volgorde=mislukt-eerst&maximum=50`,
  team: (i) => `/overdrachten?team=bench-${i % 40}&open=ja&maximum=50`,
  oorzaak: (i) => `/overdrachten?signaal=NIET_GESTART&regisseur=bench-${i % REGISSEURS}&maximum=50`,
  ouderdom: (i) => `/overdrachten?regisseur=bench-${i % REGISSEURS}&ouderDanDagen=30&maximum=50`,
  tellingen: (i) => `/overdrachten/tellingen?regisseur=bench-${i % REGISSEURS}&per=status`,
  signalen: (i) => `/signalen?regisseur=bench-${i % REGISSEURS}&maximum=50`,
  'signalen-tellingen': (i) => `/signalen/tellingen?regisseur=bench-${i % REGISSEURS}&per=code`,
};

/** What a person sees, who works on five hundred of them. */
const LIJSTEN_VAN_EEN_MENS: Readonly<Record<string, string>> = {
  'mens-nieuwste': '/overdrachten?maximum=50',
  'mens-mislukt': '/overdrachten?volgorde=mislukt-eerst&maximum=25',
  'mens-tellingen': '/overdrachten/tellingen?per=status',
};

await draai(
  'werklijst',
  { json: { type: 'boolean' } },
  async (verloop) => {
    const opstelling = await Opstelling.maak(verloop, 'werklijst');
    verloop.meld(`  ${OVERDRACHTEN} overdrachten met ${BERICHTEN} berichten klaarzetten ...`);
    const hub = await Kindproces.begin(opstelling.hub);
    verloop.ruimOp(() => hub.stop());
    await hub.klaar;
    const vanaf = performance.now();
    await vulRegio(opstelling.urls.beheerder, 'werklijst');
    verloop.meld('  wachten tot de hub klaar is met wat zij anders ’s nachts telt ...');
    await totNachtwerkGedaan(opstelling.urls.beheerder, vanaf);
    const wi = (await Partners.vind(verloop, opstelling.hubPoort)).lijn('wi');
    const metingen = [];
    for (const [naam, pad] of Object.entries(LIJSTEN)) metingen.push(await meet(wi, naam, pad));
    metingen.push(await meetBladeren(wi));
    const mens = await alsRegisseur(opstelling);
    verloop.ruimOp(() => mens.sluit());
    for (const [naam, pad] of Object.entries(LIJSTEN_VAN_EEN_MENS)) metingen.push(await meet(mens, naam, () => pad));
    process.stdout.write(toon(metingen));
    return metingen.flatMap((meting) => meting.cijfers());
  },
  'bench',
);

async function meet(wi: Partnerlijn, naam: string, pad: (i: number) => string): Promise<Meting> {
  const tijden: number[] = [];
  for (let i = -10; i < KEREN; i++) {
    const begin = performance.now();
    await haal(wi, pad(i + 10));
    // The first ones warm up.
    if (i >= 0) tijden.push(performance.now() - begin);
  }
  return new Meting(naam, tijden).metDoel(DOEL_P95_MS);
}

/** The first regisseur, with a session of its own. */
async function alsRegisseur({ urls, hubPoort }: Opstelling): Promise<Partnerlijn> {
  const geheim = maakSleutel();
  await sql(
    urls.beheerder,
    `insert into hub.sessie (medewerker_id, hash, verloopt_op)
     select id, $1, now() + interval '1 hour' from hub.medewerker where code = 'bench-0'`,
    [hashVan(geheim)],
  );
  return new Partnerlijn(hubPoort, { cookie: sessiekoekje(geheim).split(';')[0] }, 'bench-0', '');
}

/** Page after page: the last one must not cost more than the first. */
async function meetBladeren(wi: Partnerlijn): Promise<Meting> {
  const tijden: number[] = [];
  let pad: string | null = '/overdrachten?maximum=50';
  for (let i = 0; i < KEREN && pad; i++) {
    const begin = performance.now();
    const blad: Record<string, unknown> = await haal(wi, pad);
    tijden.push(performance.now() - begin);
    pad = (blad['volgende'] as string | null)?.replace('/api/v1', '') ?? null;
  }
  return new Meting('bladeren', tijden).metDoel(DOEL_P95_MS);
}

async function haal(wi: Partnerlijn, pad: string): Promise<Record<string, unknown>> {
  const antwoord = await wi.haal(pad);
  if (antwoord.status !== 200) throw new Error(`${pad} antwoordt ${antwoord.status}.`);
  return inhoudVan(antwoord) as Record<string, unknown>;
}

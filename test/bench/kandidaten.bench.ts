import { randomUUID } from 'node:crypto';
import { weging } from '@estafette/matchregels';
import { draai, type Verloop } from '../drills/verloop.js';
import { Kindproces } from '../drills/kindproces.js';
import { Opstelling } from '../drills/opstelling.js';
import { inhoudVan, type Partnerlijn } from '../drills/partnerlijn.js';
import { Partners } from '../drills/partners.js';
import { sql } from '../support/database.js';
import { InSql } from './in-sql.js';
import { Meting, toon } from './meting.js';
import { alsBewaakt, vul } from './wereld.js';

const VRAGERS = 4;
const DOEL_P95_MS = 60;
const VINDBAAR_BINNEN_MS = 1_000;
const WIJZIGING_BINNEN_MS = 100;
const NIEUWKOMERS = 50;

const OPTIES = {
  kandidaten: { type: 'string' },
  vacatures: { type: 'string' },
  vragen: { type: 'string' },
  json: { type: 'boolean' },
} as const;

/**
 * From POST to answer, over the published API and real processes, while four ask at once and every run is new: on an
 * index at rest, the same questions once more, with a profile that changes before every question, and the mirror; and one
 * who asks after each change of a profile, while a weight set on trial makes a hundred lists anew. Beside it PostgreSQL that
 * makes the same selection (see in-sql.ts), asked by four at once on the same machine in the same minute.
 */
await draai(
  'kandidaten',
  OPTIES,
  async (verloop) => {
    const opstelling = await Opstelling.maak(verloop, 'kandidaten');
    const { beheerder } = opstelling.urls;
    await vul(verloop, beheerder);
    await alsBewaakt(beheerder);
    const inSql = await InSql.maak(beheerder, VRAGERS);
    verloop.ruimOp(() => inSql.sluit());
    for (const programma of [opstelling.hub, opstelling.matcher]) {
      const proces = await Kindproces.begin(programma);
      verloop.ruimOp(() => proces.stop());
      await proces.klaar;
    }
    const partners = await Partners.vind(verloop, opstelling.hubPoort);
    const metingen = await meetAlles(verloop, partners, inSql, beheerder);
    const ongelijk = await vraagTweemaal(partners.lijn('wsp'), await alleVacatures(partners.lijn('wsp')));
    process.stdout.write(toon(metingen));
    return [...metingen.flatMap((meting) => meting.cijfers()), { naam: 'ongelijk', waarde: ongelijk, hoogstens: 0 }];
  },
  'bench',
);

async function meetAlles(verloop: Verloop, partners: Partners, inSql: InSql, beheerder: string): Promise<Meting[]> {
  const [wsp, wi] = [partners.lijn('wsp'), partners.lijn('wi')];
  const vragen = verloop.getal('vragen', 400);
  const vacatures = await alleVacatures(wsp);
  const vraag = (id: string) => kandidaten(wsp, id);

  // Nothing has been compiled, looked up or cached yet.
  await meet('opwarmen', vacatures.slice(0, 100), vraag);
  const basis = await meet('in_sql', (await inSql.vacatures()).slice(0, vragen / 4), (id, i) => inSql.kies(i, id));
  const rust = await meet('rust', vacatures.slice(100, 100 + vragen), vraag);
  const herhaald = await meet('herhaald', vacatures.slice(100, 100 + vragen), vraag);
  const drukte = await meet('elk_beeld_nieuw', vacatures.slice(100 + vragen, 100 + 1.5 * vragen), vraag, () =>
    wijzigEen(beheerder),
  );
  const stopToets = toetsSteeds(partners.lijn('beheer'));
  const wijziging = await meet(
    'wijziging_tijdens_toets',
    vacatures.slice(100 + 1.5 * vragen, 150 + 1.5 * vragen),
    vraag,
    () => wijzigEen(beheerder),
    1,
  );
  await stopToets();
  const ids: string[] = [];
  let verwacht = await gezien(wsp, vacatures[0]!);
  const nieuw = Array.from({ length: NIEUWKOMERS }, () => randomUUID());
  const vindbaar = await meet(
    'vindbaar',
    nieuw,
    async (id) => ids.push(await meldEnVind(wi, wsp, id, vacatures[0]!, (verwacht += 1))),
    undefined,
    1,
  );
  const spiegelvragen = Array.from(
    { length: vragen / 4 },
    (_, i) => `${ids[i % ids.length]}/${10 + Math.floor(i / ids.length)}`,
  );
  const spiegel = await meet('spiegel', spiegelvragen, async (wie) => {
    const [id, aantal] = wie.split('/');
    slaagt(await wi.post(`/kandidaten/${id}/vacatures`, { aantal: Number(aantal) }));
  });
  return [
    basis,
    rust.metDoel(DOEL_P95_MS).tegenover(basis),
    herhaald.metDoel(DOEL_P95_MS),
    drukte.tegenover(basis),
    wijziging.metDoel(WIJZIGING_BINNEN_MS),
    spiegel.metDoel(DOEL_P95_MS),
    vindbaar.metDoel(VINDBAAR_BINNEN_MS),
  ];
}

/** Tries a weight set, over and over: lists are being made anew all the time. Gives how to stop it. */
function toetsSteeds(beheer: Partnerlijn): () => Promise<void> {
  let gestopt = false;
  const herhaal = async () => {
    while (!gestopt) slaagt(await beheer.post('/wegingen/toetsing', { ...weging, versie: '9.9.9' }));
  };
  const loop = herhaal();
  return () => {
    gestopt = true;
    return loop;
  };
}

/** Asks in as many lines as there are askers; `vooraf` is not measured. */
async function meet(
  naam: string,
  wat: readonly string[],
  werk: (wat: string, vrager: number) => Promise<unknown>,
  vooraf: () => Promise<unknown> = async () => undefined,
  vragers = VRAGERS,
): Promise<Meting> {
  const wachtend = [...wat];
  const tijden: number[] = [];
  const vraag = async (vrager: number): Promise<void> => {
    for (let een = wachtend.pop(); een !== undefined; een = wachtend.pop()) {
      await vooraf();
      const begin = performance.now();
      await werk(een, vrager);
      tijden.push(performance.now() - begin);
    }
  };
  await Promise.all(Array.from({ length: vragers }, (_, vrager) => vraag(vrager)));
  return new Meting(naam, tijden);
}

async function kandidaten(lijn: Partnerlijn, id: string): Promise<string> {
  return slaagt(await lijn.post(`/vacatures/${id}/kandidaten`, { aantal: 10 }));
}

function slaagt({ status, tekst }: { readonly status: number; readonly tekst: string }): string {
  if (status !== 200 && status !== 202) throw new Error(`De hub antwoordt ${status}: ${tekst}`);
  return tekst;
}

/** How often the same question, asked twice, did not get the same bytes. */
async function vraagTweemaal(lijn: Partnerlijn, vacatures: readonly string[]): Promise<number> {
  let ongelijk = 0;
  for (const id of vacatures.slice(0, NIEUWKOMERS)) {
    if ((await kandidaten(lijn, id)) !== (await kandidaten(lijn, id))) ongelijk += 1;
  }
  return ongelijk;
}

/** Posts somebody new and asks until they are among those seen. Gives what W&I calls this person. */
async function meldEnVind(wi: Partnerlijn, wsp: Partnerlijn, id: string, vacature: string, verwacht: number) {
  const antwoord = await wi.stuur(
    wi.event('kandidaatprofiel.vastgesteld', id, {
      inwoner: { kenmerkPartner: `B-${id}` },
      profiel: { mobiliteit: { bemiddelingspostcode: '6811AB', maximaleReisafstand: 20 } },
    }),
  );
  slaagt(antwoord);
  while ((await gezien(wsp, vacature)) < verwacht);
  return (inhoudVan(antwoord)['betreft'] as { id: string }).id;
}

async function gezien(lijn: Partnerlijn, vacature: string): Promise<number> {
  return (JSON.parse(await kandidaten(lijn, vacature)) as { gezien: number }).gezien;
}

async function alleVacatures(lijn: Partnerlijn): Promise<string[]> {
  const ids: string[] = [];
  for (let pad: string | null = '/vacatures?maximum=200'; pad !== null;) {
    const blad = JSON.parse((await lijn.haal(pad)).tekst) as { vacatures: { id: string }[]; volgende: string | null };
    ids.push(...blad.vacatures.map(({ id }) => id));
    pad = blad.volgende?.replace(/^.*\/api\/v1/, '') ?? null;
  }
  return ids;
}

function wijzigEen(url: string): Promise<unknown> {
  return sql(
    url,
    `update hub.kandidaat set versie = versie + 1 where id = (select id from hub.kandidaat order by xid limit 1)`,
  );
}

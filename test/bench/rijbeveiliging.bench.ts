import { draai, type Cijfer, type Verloop } from '../drills/verloop.js';
import { Kindproces } from '../drills/kindproces.js';
import { Opstelling } from '../drills/opstelling.js';
import { inhoudVan, type Antwoord, type Partnerlijn } from '../drills/partnerlijn.js';
import { Partners } from '../drills/partners.js';
import { aanbod, profiel } from '../drills/verhaal.js';
import { gelijktijdig } from '../drills/volhouden.js';
import { sql } from '../support/database.js';

const INWONERS = 400;
const RONDEN = 6;
const PER_RONDE = 60;
const BREEDTE = 4;
/** Row-level security may cost something, but not half of the time. */
const HOOGSTENS_KEER = 2;

const TABELLEN = `select format('alter table %s %s row level security; alter table %1$s %s row level security;',
    c.oid::regclass, $1::text, $2::text) as opdracht
  from pg_class c join pg_policy p on p.polrelid = c.oid where c.relnamespace = 'hub'::regnamespace group by c.oid`;

type Vraag = (nummer: number) => Promise<Antwoord>;

/**
 * What row-level security costs on the three main endpoints: the same questions to the same hub, in turns with and
 * without it, so that whatever else the machine does weighs on both.
 */
await draai(
  'rijbeveiliging',
  { json: { type: 'boolean' } },
  async (verloop) => {
    const opstelling = await Opstelling.maak(verloop, 'rijbeveiliging');
    const hub = await Kindproces.begin(opstelling.hub);
    verloop.ruimOp(() => hub.stop());
    await hub.klaar;
    const wi = (await Partners.vind(verloop, opstelling.hubPoort)).lijn('wi');
    await vul(wi, verloop);
    await sql(opstelling.urls.beheerder, 'analyze');
    return meetOmEnOm(await vragenVan(wi, verloop), opstelling.urls.beheerder);
  },
  'bench',
);

async function vul(wi: Partnerlijn, { zaad, meld }: Verloop): Promise<void> {
  meld(`  ${INWONERS} inwoners met een overdracht melden ...`);
  const nummers = Array.from({ length: INWONERS }, (_, i) => `R-${i}`);
  await gelijktijdig(nummers, BREEDTE, async (kenmerk) => {
    await goed(wi.stuur(wi.event('kandidaatprofiel.vastgesteld', zaad.uuid(), profiel(kenmerk))));
    await goed(wi.stuur(wi.event('overdracht.aangeboden', zaad.uuid(), aanbod(kenmerk, `O-${kenmerk}`))));
  });
}

async function vragenVan(wi: Partnerlijn, { zaad }: Verloop): Promise<Readonly<Record<string, Vraag>>> {
  const { overdrachten } = inhoudVan(await wi.haal('/overdrachten?maximum=200')) as {
    overdrachten: { inwoner: { id: string } }[];
  };
  const ids = overdrachten.map((o) => o.inwoner.id);
  const contact = { soort: 'verschenen', tijdstip: '2026-11-20T10:00:00Z' };
  return {
    bericht: (i) =>
      wi.stuur(wi.event('contact.vastgelegd', zaad.uuid(), { inwoner: { id: ids[i % ids.length] }, ...contact })),
    overdrachten: () => wi.haal('/overdrachten?maximum=50'),
    kandidaat: (i) => wi.haal(`/kandidaten/${ids[i % ids.length]}`),
  };
}

async function meetOmEnOm(vragen: Readonly<Record<string, Vraag>>, beheerder: string): Promise<Cijfer[]> {
  const tijden = new Map<string, { met: number[]; zonder: number[] }>();
  for (let ronde = 0; ronde <= RONDEN; ronde++) {
    for (const kant of ['met', 'zonder'] as const) {
      await zet(beheerder, kant);
      for (const [naam, vraag] of Object.entries(vragen)) {
        const gemeten = await meet(vraag, ronde * PER_RONDE);
        // The first round only warms up.
        if (ronde === 0) tijden.set(naam, { met: [], zonder: [] });
        else tijden.get(naam)![kant].push(...gemeten);
      }
    }
  }
  return [...tijden].flatMap(([naam, { met, zonder }]) => toonEnTel(naam, helft(met), helft(zonder)));
}

async function zet(beheerder: string, kant: 'met' | 'zonder'): Promise<void> {
  const [aan, dwing] = kant === 'met' ? ['enable', 'force'] : ['disable', 'no force'];
  for (const { opdracht } of await sql<{ opdracht: string }>(beheerder, TABELLEN, [aan, dwing])) {
    await sql(beheerder, opdracht);
  }
}

async function meet(vraag: Vraag, vanaf: number): Promise<number[]> {
  const tijden: number[] = [];
  const nummers = Array.from({ length: PER_RONDE }, (_, i) => vanaf + i);
  await gelijktijdig(nummers, BREEDTE, async (i) => {
    const begin = performance.now();
    await goed(vraag(i));
    tijden.push(performance.now() - begin);
  });
  return tijden;
}

function toonEnTel(naam: string, met: number, zonder: number): Cijfer[] {
  const keer = Math.round((100 * met) / zonder) / 100;
  process.stdout.write(`${naam.padEnd(14)} met ${met.toFixed(1)} ms, zonder ${zonder.toFixed(1)} ms: ${keer} ×\n`);
  return [
    { naam: `${naam}_met_p50_ms`, waarde: Math.round(10 * met) / 10 },
    { naam: `${naam}_zonder_p50_ms`, waarde: Math.round(10 * zonder) / 10 },
    { naam: `${naam}_keer`, waarde: keer, hoogstens: HOOGSTENS_KEER },
  ];
}

function helft(tijden: readonly number[]): number {
  return tijden.toSorted((a, b) => a - b)[Math.floor(tijden.length / 2)]!;
}

async function goed(antwoord: Promise<Antwoord>): Promise<void> {
  const { status, tekst } = await antwoord;
  if (status >= 300) throw new Error(`${status} ${tekst}`);
}

import { draai, type Cijfer } from '../drills/verloop.js';
import { Kindproces } from '../drills/kindproces.js';
import { Opstelling } from '../drills/opstelling.js';
import { Partners } from '../drills/partners.js';
import type { Partnerlijn } from '../drills/partnerlijn.js';
import { sql } from '../support/database.js';
import { vul } from './wereld.js';

const VRAGERS = 4;
const DOEL_P95_MS = 60;

/**
 * From POST to answer, over the published API and real processes, while four ask at once and every run is new. First on
 * an index at rest, then with a profile that changes before every question, so that every picture is new as well.
 */
await draai(
  'kandidaten',
  { kandidaten: { type: 'string' }, vacatures: { type: 'string' }, vragen: { type: 'string' } },
  async (verloop) => {
    const opstelling = await Opstelling.maak(verloop, 'kandidaten');
    await vul(verloop, opstelling.urls.beheerder);
    for (const programma of [opstelling.hub, opstelling.matcher]) {
      const proces = await Kindproces.begin(programma);
      verloop.ruimOp(() => proces.stop());
      await proces.klaar;
    }
    const wsp = (await Partners.vind(verloop, opstelling.hubPoort)).lijn('wsp');
    const vacatures = await alleVacatures(wsp);
    const vragen = verloop.getal('vragen', 400);
    await meet(wsp, vacatures.slice(0, 20));
    const rust = await meet(wsp, vacatures.slice(20, 20 + vragen));
    const drukte = await meet(wsp, vacatures.slice(20 + vragen, 20 + 1.5 * vragen), () =>
      wijzigEen(opstelling.urls.beheerder),
    );
    return [...cijfers('rust', rust), ...cijfers('elk_beeld_nieuw', drukte)];
  },
);

function cijfers(naam: string, tijden: readonly number[]): Cijfer[] {
  const op = tijden.toSorted((a, b) => a - b);
  const deel = (p: number) => Math.round(10 * op[Math.min(op.length - 1, Math.floor(p * op.length))]!) / 10;
  return [
    { naam: `${naam}_vragen`, waarde: op.length },
    { naam: `${naam}_p50_ms`, waarde: deel(0.5) },
    { naam: `${naam}_p95_ms`, waarde: deel(0.95), ...(naam === 'rust' ? { hoogstens: DOEL_P95_MS } : {}) },
    { naam: `${naam}_hoogste_ms`, waarde: deel(1) },
  ];
}

async function meet(
  lijn: Partnerlijn,
  vacatures: readonly string[],
  vooraf: () => Promise<unknown> = async () => undefined,
): Promise<number[]> {
  const wachtend = [...vacatures];
  const tijden: number[] = [];
  const vrager = async (): Promise<void> => {
    for (let id = wachtend.pop(); id !== undefined; id = wachtend.pop()) {
      await vooraf();
      const begin = performance.now();
      const { status } = await lijn.post(`/vacatures/${id}/kandidaten`, { aantal: 10 });
      if (status !== 200) throw new Error(`Vraag naar kandidaten: ${status}.`);
      tijden.push(performance.now() - begin);
    }
  };
  await Promise.all(Array.from({ length: VRAGERS }, vrager));
  return tijden;
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

import { readFile } from 'node:fs/promises';
import { setTimeout as wacht } from 'node:timers/promises';
import { Kindproces } from '../drills/kindproces.js';
import { Opstelling } from '../drills/opstelling.js';
import { draai } from '../drills/verloop.js';
import { sql } from '../support/database.js';
import { totNachtwerkGedaan } from './nachtwerk.js';
import { OVERDRACHTEN, vulRegio } from './regiovulling.js';

/** What ends on one day: each overdracht has about five terms in a hundred days, and most are met. */
const VANDAAG = 4_000;
const DOEL_S = 10;
const STIL_S = 20;
/** Of one core. */
const DOEL_CPU_PROCENT = 5;
const HOOGSTENS_S = 300;
const TIKKEN_PER_S = 100;

/** How long one day's due terms take, of 200,000 open overdrachten; and what bewaking costs when nothing is due. */
await draai(
  'bewaking',
  { json: { type: 'boolean' } },
  async (verloop) => {
    const opstelling = await Opstelling.maak(verloop, 'bewaking');
    verloop.meld(
      `  ${OVERDRACHTEN} open overdrachten klaarzetten, waarvan er vandaag ${VANDAAG} een termijn missen ...`,
    );
    await vulRegio(opstelling.urls.beheerder, { vandaag: VANDAAG });
    const hub = await Kindproces.begin(opstelling.hub);
    verloop.ruimOp(() => hub.stop());
    await hub.klaar;
    const matcher = await Kindproces.begin(opstelling.matcher);
    verloop.ruimOp(() => matcher.stop());
    await matcher.klaar;
    const begin = performance.now();
    const na = (): number => Math.round((performance.now() - begin) / 100) / 10;
    await tot(opstelling.urls.beheerder, `select count(*)::int as n from matcher.bevinding`);
    const gevondenS = na();
    verloop.meld(`  gevonden na ${gevondenS} s; wachten op de signalen ...`);
    await tot(opstelling.urls.beheerder, `select count(*)::int as n from hub.signaal where opgelost_op is null`);
    const signalenS = na();
    await totUitgewerkt(opstelling.urls.beheerder);
    await totNachtwerkGedaan(opstelling.urls.beheerder, begin);
    verloop.meld(`  ${STIL_S} s meten terwijl er niets te doen is ...`);
    const cpu = await stilVerbruik(opstelling.urls.beheerder, [hub.pid, matcher.pid]);
    return [
      { naam: 'gevonden_s', waarde: gevondenS, hoogstens: DOEL_S },
      { naam: 'signalen_geopend_s', waarde: signalenS },
      { naam: 'dubbel', waarde: await telDubbel(opstelling.urls.beheerder), hoogstens: 0 },
      { naam: 'stil_cpu_hub_procent', waarde: cpu.hub, hoogstens: DOEL_CPU_PROCENT },
      { naam: 'stil_cpu_matcher_procent', waarde: cpu.matcher, hoogstens: DOEL_CPU_PROCENT },
      { naam: 'stil_cpu_postgres_procent', waarde: cpu.postgres, hoogstens: 2 * DOEL_CPU_PROCENT },
    ];
  },
  'bench',
);

async function tot(url: string, telling: string): Promise<void> {
  for (let beurt = 0; beurt < HOOGSTENS_S * 4; beurt++) {
    const [rij] = await sql<{ n: number }>(url, telling);
    if (rij!.n >= VANDAAG) return;
    await wacht(250);
  }
  throw new Error(`Na ${HOOGSTENS_S} s was het nog niet klaar.`);
}

/** A signaal has effects of its own: as long as those wait, there is something to do. */
async function totUitgewerkt(url: string): Promise<void> {
  for (let leeg = 0, beurt = 0; leeg < 8; beurt++) {
    if (beurt > HOOGSTENS_S * 4) throw new Error(`Na ${HOOGSTENS_S} s was het werk nog niet op.`);
    const [rij] = await sql<{ n: number }>(
      url,
      `select ((select count(*) from hub.outbox) + (select count(*) from matcher.outbox))::int as n`,
    );
    leeg = rij!.n === 0 ? leeg + 1 : 0;
    await wacht(250);
  }
}

async function telDubbel(url: string): Promise<number> {
  const [rij] = await sql<{ n: number }>(
    url,
    `select (count(*) - count(distinct onderwerp_id))::int as n from hub.bericht where type like '%signaal.geopend'`,
  );
  return rij!.n;
}

async function stilVerbruik(
  url: string,
  [hub, matcher]: readonly number[],
): Promise<{ hub: number; matcher: number; postgres: number }> {
  const [{ pid }] = (await sql<{ pid: number }>(
    url,
    `select pid from pg_stat_activity where backend_type = 'checkpointer'`,
  )) as [{ pid: number }];
  const [, postgres] = (await statusVan(pid)) as readonly [unknown, number];
  const voor = await Promise.all([tikken([hub!]), tikken([matcher!]), tikkenMetKinderen(postgres)]);
  await wacht(STIL_S * 1000);
  const na = await Promise.all([tikken([hub!]), tikken([matcher!]), tikkenMetKinderen(postgres)]);
  const [h, m, p] = na.map((tot, i) => Math.round((1000 * (tot - voor[i]!)) / TIKKEN_PER_S / STIL_S) / 10);
  return { hub: h!, matcher: m!, postgres: p! };
}

/** The fields of /proc/<pid>/stat from the state on; the name before it may hold anything. */
async function statusVan(pid: number): Promise<readonly number[]> {
  const regel = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return regel
    .slice(regel.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
}

/** What these processes have used so far, in ticks of the kernel. */
async function tikken(pids: readonly number[]): Promise<number> {
  const standen = await Promise.all(pids.map(statusVan));
  return standen.reduce((som, status) => som + (status[11] ?? 0) + (status[12] ?? 0), 0);
}

/** With its children: those that are there, and those that have ended meanwhile. */
async function tikkenMetKinderen(ouder: number): Promise<number> {
  const kinderen = await readFile(`/proc/${ouder}/task/${ouder}/children`, 'utf8');
  const status = await statusVan(ouder);
  return status[13]! + status[14]! + (await tikken([ouder, ...kinderen.trim().split(' ').map(Number)]));
}

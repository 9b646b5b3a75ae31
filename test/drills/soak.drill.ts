import { readdir } from 'node:fs/promises';
import { setTimeout as wacht } from 'node:timers/promises';
import { sql } from '../support/database.js';
import { MET_OPRUIMER, rssMb } from './geheugen.js';
import { helling } from './helling.js';
import { draai, type Cijfer, type Verloop } from './verloop.js';
import { Webhookregio } from './webhookregio.js';

/** The whole drill takes 2 hours; this is what runs when nothing else is asked for (`--minuten 120`). */
const HEEL_MINUTEN = 120;
const MINUTEN = 8;
/** A process goes on growing into its work for some minutes; of a short run a quarter is left out. */
const WARM_MINUTEN = 8;
const WARM_DEEL = 0.25;
const PER_SECONDE = 20;
const ONTVANGERS = 10;
const INWONERS = 2_000;
const METINGEN = 40;
const LEEG_BINNEN_MS = 180_000;
/**
 * How fast memory may grow, by the slope through all measurements; a short run cannot see less than its own scatter, and
 * says what that is.
 */
const PROCENT_PER_UUR = 1;
/** And between the second quarter and the last, however short. */
const GROEI_PROCENT = 5;
/** A queue table is vacuumed now and then; it must not follow the number of jobs that went through. */
const WACHTRIJ_MB = 8;

interface Meting {
  readonly uur: number;
  readonly hubMb: number;
  readonly matcherMb: number;
  readonly bestanden: number;
  readonly verbindingen: number;
  readonly wachtrijMb: number;
}

await draai('soak', { minuten: { type: 'string' }, perSeconde: { type: 'string' } }, async (verloop) => {
  const omgeving = { NODE_OPTIONS: MET_OPRUIMER };
  const regio = await Webhookregio.start(verloop, 'postgres', {
    punten: ONTVANGERS,
    omgeving,
    matcherOmgeving: omgeving,
  });
  const minuten = verloop.getal('minuten', MINUTEN, 3, HEEL_MINUTEN);
  const stop = regio.zend(regio.punten, verloop.getal('perSeconde', PER_SECONDE), INWONERS);
  verloop.ruimOp(() => stop().catch(() => undefined));
  const warm = Math.min(WARM_MINUTEN, WARM_DEEL * minuten);
  await wacht(warm * 60_000);
  const metingen: Meting[] = [];
  const vanaf = performance.now();
  for (let n = 0; n < METINGEN; n++) {
    // Measuring takes some seconds of its own.
    await wacht(Math.max(0, vanaf + ((n + 1) * (minuten - warm) * 60_000) / METINGEN - performance.now()));
    metingen.push(await meet(regio));
    meldMeting(verloop, metingen.at(-1)!);
  }
  await stop();
  const leeg = await regio.bezorgd(LEEG_BINNEN_MS);
  return [
    { naam: 'minuten', waarde: minuten },
    ...groei(metingen),
    { naam: 'achterstand', waarde: await werk(regio), hoogstens: 0 },
    { naam: 'nietLeeg', waarde: leeg ? 0 : 1, hoogstens: 0 },
    { naam: 'uitval', waarde: regio.hub.uitval + regio.matcher.uitval, hoogstens: 0 },
    ...regio.cijfers(),
  ];
});

async function meet({ hub, matcher, opstelling }: Webhookregio): Promise<Meting> {
  const [rij] = await sql<{ verbindingen: number; mb: number }>(
    opstelling.urls.beheerder,
    `select (select count(*)::int from pg_stat_activity where usename like 'estafette_%') as verbindingen,
            (select sum(pg_total_relation_size(oid))::float8 / 1048576 from pg_class
              where relnamespace in ('bullmq'::regnamespace) and relkind = 'r') +
            pg_total_relation_size('hub.outbox') / 1048576.0 + pg_total_relation_size('matcher.outbox') / 1048576.0 as mb`,
  );
  return {
    uur: performance.now() / 3_600_000,
    hubMb: await rssMb(hub.pid),
    matcherMb: await rssMb(matcher.pid),
    bestanden: (await readdir(`/proc/${hub.pid}/fd`).catch(() => [])).length,
    verbindingen: rij!.verbindingen,
    wachtrijMb: Math.round(rij!.mb * 10) / 10,
  };
}

function meldMeting(verloop: Verloop, m: Meting): void {
  verloop.meld(
    `  hub ${m.hubMb} MB, matcher ${m.matcherMb} MB, ${m.bestanden} bestanden, ${m.verbindingen} verbindingen, wachtrijen ${m.wachtrijMb} MB`,
  );
}

/** The second quarter of the measurements beside the last one. */
function groei(metingen: readonly Meting[]): Cijfer[] {
  const kwart = Math.floor(metingen.length / 4);
  const vroeg = metingen.slice(kwart, 2 * kwart);
  const laat = metingen.slice(-kwart);
  const gemiddeld = (deel: readonly Meting[], wat: keyof Meting) =>
    deel.reduce((som, m) => som + m[wat], 0) / deel.length;
  const procent = (wat: keyof Meting) => Math.round((gemiddeld(laat, wat) / gemiddeld(vroeg, wat) - 1) * 1_000) / 10;
  const meer = (wat: keyof Meting) => Math.round((gemiddeld(laat, wat) - gemiddeld(vroeg, wat)) * 10) / 10;
  return [
    { naam: 'hubMb', waarde: metingen.at(-1)!.hubMb },
    ...perUur('hub', metingen, ({ hubMb }) => hubMb),
    ...perUur('matcher', metingen, ({ matcherMb }) => matcherMb),
    { naam: 'hubGroeiProcent', waarde: procent('hubMb'), hoogstens: GROEI_PROCENT },
    { naam: 'matcherGroeiProcent', waarde: procent('matcherMb'), hoogstens: GROEI_PROCENT },
    { naam: 'bestandenErbij', waarde: meer('bestanden'), hoogstens: 5 },
    { naam: 'verbindingenErbij', waarde: meer('verbindingen'), hoogstens: 5 },
    { naam: 'wachtrijMb', waarde: metingen.at(-1)!.wachtrijMb },
    { naam: 'wachtrijErbijMb', waarde: meer('wachtrijMb'), hoogstens: WACHTRIJ_MB },
  ];
}

function perUur(naam: string, metingen: readonly Meting[], welke: (meting: Meting) => number): Cijfer[] {
  const { procentPerUur, ruisProcentPerUur } = helling(metingen.map((m) => ({ uur: m.uur, waarde: welke(m) })));
  return [
    { naam: `${naam}RuisProcentPerUur`, waarde: ruisProcentPerUur },
    {
      naam: `${naam}ProcentPerUur`,
      waarde: procentPerUur,
      hoogstens: Math.max(PROCENT_PER_UUR, ruisProcentPerUur),
    },
  ];
}

/** Work that is overdue: neither in hand nor done a while after it was asked for. */
async function werk({ opstelling }: Webhookregio): Promise<number> {
  await wacht(20_000);
  const [rij] = await sql<{ n: number }>(
    opstelling.urls.beheerder,
    `select ((select count(*) from hub.outbox where aangemaakt_op < now() - interval '20 seconds') +
             (select count(*) from matcher.outbox where aangemaakt_op < now() - interval '20 seconds'))::int as n`,
  );
  return rij!.n;
}

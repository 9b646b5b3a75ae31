import { setTimeout as wacht } from 'node:timers/promises';
import { STANDAARDPLAN } from '@estafette/hub/levering/index';
import { sql } from '../support/database.js';
import type { Ontvangpunt } from './ontvangpunt.js';
import { draai, type Cijfer, type Verloop } from './verloop.js';
import { wachtTot } from './volhouden.js';
import { Webhookregio } from './webhookregio.js';

/** The clock of the waiting between attempts: 75 hours pass in 272 s. */
const KEER = 1_000;
const ONTVANGERS = 10;
const BERICHTEN = 100;
const TUSSEN_MS = 700;
const SPREIDING = 0.2;
/** What a machine may be late with, in real milliseconds: the round that looks for what is due, and the attempt itself. */
const SPELING_MS = 400;
const RETRY_AFTER_S = 2;
const SIGNAAL_BINNEN_MS = 60_000;
const GEDULD_MS = 480_000;
const NA_POGING = `exists (select from hub.levering_poging g where g.levering_id = l.id and g.afgelopen_op is not null)`;

await draai('schedule', { keer: { type: 'string' }, berichten: { type: 'string' } }, async (verloop) => {
  const [keer, berichten] = [verloop.getal('keer', KEER, 5_000), verloop.getal('berichten', BERICHTEN, 40)];
  const regio = await Webhookregio.start(verloop, 'postgres', {
    punten: ONTVANGERS + 2,
    omgeving: { LEVERING_VERSNELLING: String(keer) },
  });
  const [rustig, weg, ...stuk] = regio.punten as [Ontvangpunt, Ontvangpunt, ...Ontvangpunt[]];
  const anders = [...(await vraagtRust(regio, rustig, keer)), ...(await zegt410(regio, weg, verloop))];
  stuk.forEach((punt) => (punt.gedrag = '500'));
  verloop.meld(`  ${berichten} berichten naar partners die altijd 500 zeggen ...`);
  for (let n = 0; n < berichten; n++) {
    await regio.biedAan(stuk[n % stuk.length]!);
    await wacht(TUSSEN_MS);
  }
  // The partners are told of their outage too, and that does not arrive either.
  const opgegeven = () =>
    regio.tel(
      `l.status = 'mislukt' and l.bericht_id in (select id from hub.bericht where type like '%overdracht.aangeboden')`,
    );
  await wachtTot(async () => (await opgegeven()) === berichten, GEDULD_MS);
  const aantalOpgegeven = await opgegeven();
  return [
    ...anders,
    { naam: 'opgegeven', waarde: aantalOpgegeven, minstens: berichten },
    ...(await oordeel(regio, stuk, { keer, berichten }, verloop)),
    ...(await signalen(regio, berichten)),
  ];
});

/** Nothing may come before the time that the partner asked for, or the longest that the hub is willing to wait. */
async function vraagtRust(regio: Webhookregio, punt: Ontvangpunt, keer: number): Promise<Cijfer[]> {
  punt.antwoord = (_, antwoord) => {
    if (punt.boek.length > 1) return false;
    antwoord.writeHead(429, { 'retry-after': String(RETRY_AFTER_S) }).end();
    return true;
  };
  await regio.biedAan(punt);
  // What was under way already when the partner said so, it may still get.
  await wachtTot(async () => (await regio.tel(NA_POGING)) > 0, 30_000);
  await regio.biedAan(punt);
  await regio.bezorgd(30_000);
  const [eerste, ...later] = punt.boek;
  const vroegste = Math.min(...later.map((o) => o.op - eerste!.op));
  const rust = Math.min(RETRY_AFTER_S, STANDAARDPLAN.maxRetryAfterSeconden / keer);
  return [{ naam: 'retryAfterMs', waarde: Math.round(vroegste), minstens: rust * 1_000 - 100 }];
}

/** 410 switches it off at once; what waits comes when the partner connects again, without being counted as failed. */
async function zegt410(regio: Webhookregio, punt: Ontvangpunt, verloop: Verloop): Promise<Cijfer[]> {
  punt.gedrag = '410';
  await regio.biedAan(punt);
  await wachtTot(async () => punt.boek.length > 0, 30_000);
  for (let n = 0; n < 3; n++) await regio.biedAan(punt);
  await wacht(3_000);
  const naUit = punt.boek.length;
  verloop.meld(`  Na 410 kwamen er ${naUit - 1} pogingen meer`);
  punt.gedrag = 'goed';
  await regio.verbind(punt);
  await regio.bezorgd(30_000);
  return [
    { naam: 'pogingenNa410', waarde: naUit - 1, hoogstens: 0 },
    { naam: 'na410Bezorgd', waarde: new Set(punt.boek.map((o) => o.berichtId)).size, minstens: 4 },
  ];
}

interface Poging {
  readonly levering: string;
  readonly begonnen: number;
  readonly afgelopen: number;
}

/** How many times faster than real, and how many berichten that never arrive. */
interface Omvang {
  readonly keer: number;
  readonly berichten: number;
}

/** For every levering ten attempts besides probes, each within a fifth of its time after the one before. */
async function oordeel(
  regio: Webhookregio,
  punten: readonly Ontvangpunt[],
  { keer, berichten }: Omvang,
  verloop: Verloop,
): Promise<Cijfer[]> {
  const namen = punten.map((p) => `'${p.naam}'`).join();
  const pogingen = await sql<Poging>(
    regio.opstelling.urls.beheerder,
    `select g.levering_id as levering, extract(epoch from g.begonnen_op)::float8 * 1000 as begonnen,
            extract(epoch from g.afgelopen_op)::float8 * 1000 as afgelopen
       from hub.levering_poging g join hub.levering l on l.id = g.levering_id
       join hub.partner p on p.id = l.partner_id
       join hub.bericht b on b.id = l.bericht_id and b.type like '%overdracht.aangeboden'
      where p.naam in (${namen}) and not g.proef order by g.levering_id, g.begonnen_op`,
  );
  const perLevering = new Map<string, Poging[]>();
  for (const p of pogingen) perLevering.set(p.levering, [...(perLevering.get(p.levering) ?? []), p]);
  const { schema } = STANDAARDPLAN;
  let vroeg = 0;
  let laat = 0;
  for (const reeks of perLevering.values()) {
    for (let n = 1; n < reeks.length; n++) {
      const tussen = reeks[n]!.begonnen - reeks[n - 1]!.afgelopen;
      const basis = (schema[n]! * 1_000) / keer;
      if (tussen < basis * (1 - SPREIDING) - 2) vroeg++;
      if (tussen > basis * (1 + SPREIDING) + SPELING_MS) laat++;
    }
  }
  const lengtes = [...perLevering.values()].map((r) => r.length);
  verloop.meld(`  ${pogingen.length} pogingen; te vroeg ${vroeg}, te laat ${laat}`);
  return [
    { naam: 'versnelling', waarde: keer },
    { naam: 'leveringen', waarde: perLevering.size, minstens: berichten },
    { naam: 'nietTienPogingen', waarde: lengtes.filter((n) => n !== schema.length).length, hoogstens: 0 },
    { naam: 'teVroeg', waarde: vroeg, hoogstens: 0 },
    { naam: 'teLaat', waarde: laat, hoogstens: 0 },
    { naam: 'spelingMs', waarde: SPELING_MS },
  ];
}

/** Every overdracht whose levering was given up says so, with its reason, within a minute. */
async function signalen(regio: Webhookregio, berichten: number): Promise<Cijfer[]> {
  const gevlagd = async (): Promise<number> => {
    const [rij] = await sql<{ n: number }>(
      regio.opstelling.urls.beheerder,
      `select count(distinct x.overdracht_id)::int as n from hub.overdracht_signaal x
        where x.code = 'LEVERING_MISLUKT' and x.overdracht_id in (
          select b.onderwerp_id from hub.levering l join hub.bericht b on b.id = l.bericht_id where l.status = 'mislukt')`,
    );
    return rij!.n;
  };
  const vanaf = performance.now();
  await wachtTot(async () => (await gevlagd()) >= berichten, SIGNAAL_BINNEN_MS);
  return [
    { naam: 'overdrachtenGevlagd', waarde: await gevlagd(), minstens: berichten },
    { naam: 'gevlagdNaMs', waarde: Math.round(performance.now() - vanaf), hoogstens: SIGNAAL_BINNEN_MS },
    { naam: 'zonderReden', waarde: await regio.tel(`l.status = 'mislukt' and l.reden is null`), hoogstens: 0 },
  ];
}

import { setTimeout as wacht } from 'node:timers/promises';
import { sql } from '../support/database.js';
import { Kindproces } from './kindproces.js';
import { Opstelling } from './opstelling.js';
import type { Event, Partnerlijn } from './partnerlijn.js';
import { Partners } from './partners.js';
import { draai, type Cijfer, type Verloop } from './verloop.js';
import { aanbod } from './verhaal.js';
import { stuurTotAntwoord, wachtTot } from './volhouden.js';

const RONDES = 20;
const MAX_STOP_MS = 8_000;
const ZENDERS = 8;
const LANGE_WACHT_SECONDEN = 30;
const INHALEN_MS = 60_000;

/** How one stop went. */
interface Stop {
  readonly ms: number;
  readonly code: number | null;
}

/** What was sent in all rounds, and what came of it. */
class Boek {
  readonly opgenomen = new Set<string>();
  readonly onbekend: Event[] = [];
  readonly vreemd: string[] = [];
  volgnummer = 0;
}

await draai('sigterm', { rondes: { type: 'string' } }, async (verloop) => {
  const rondes = verloop.getal('rondes', RONDES, 6);
  const opstelling = await Opstelling.maak(verloop, 'postgres');
  const matcher = await Kindproces.begin(opstelling.matcher);
  verloop.ruimOp(() => matcher.stop());
  await matcher.klaar;
  const boek = new Boek();
  const stops: Stop[] = [];
  for (let ronde = 1; ronde <= rondes; ronde++) {
    const stop = await stopOnderWerk(opstelling, boek, verloop);
    verloop.meld(`  Stop ${ronde} van ${rondes}: ${Math.round(stop.ms)} ms, code ${stop.code}`);
    stops.push(stop);
  }
  const afronding = await rondAf(opstelling, boek, verloop);
  for (const regel of boek.vreemd) verloop.meld(`  FOUT ${regel}`);
  return [...oordeel(stops, boek, rondes), ...afronding];
});

/** Starts a hub, lets partners work with it, and stops it in the middle of that. */
async function stopOnderWerk(opstelling: Opstelling, boek: Boek, verloop: Verloop): Promise<Stop> {
  const hub = await Kindproces.begin(opstelling.hub);
  verloop.ruimOp(() => hub.stop());
  await hub.klaar;
  const partners = await Partners.vind(verloop, opstelling.hubPoort);
  const werk = [
    ...Array.from({ length: ZENDERS }, () => zend(partners.lijn('wi'), hub, boek, verloop)),
    // Partners that wait for something to come, and for longer than the stop may take.
    ...['uwv', 'lwl'].map((naam) => partners.lijn(naam).neem(10, LANGE_WACHT_SECONDEN).catch(meldVreemd(boek))),
  ];
  await wacht(verloop.zaad.geheel(200, 1_500));
  const vanaf = performance.now();
  hub.geefSignaal('SIGTERM');
  const { code } = await hub.einde;
  const ms = performance.now() - vanaf;
  await Promise.all(werk);
  return { ms, code };
}

/** Sends for as long as the hub answers. */
async function zend(wi: Partnerlijn, hub: Kindproces, boek: Boek, { zaad }: Verloop): Promise<void> {
  while (hub.leeft) {
    const nummer = boek.volgnummer++;
    const event = wi.event('overdracht.aangeboden', zaad.uuid(), aanbod(`I-${nummer}`, `O-${nummer}`));
    const antwoord = await wi.stuur(event).catch(() => undefined);
    if (antwoord?.status === 202) boek.opgenomen.add(event.id);
    else boek.onbekend.push(event);
    if (antwoord && ![202, 503].includes(antwoord.status)) boek.vreemd.push(`${antwoord.status} ${antwoord.tekst}`);
    if (!antwoord || antwoord.status === 503) return;
  }
}

/** A closed connection is fine while the hub stops; an answer that is not a lease is not. */
function meldVreemd(boek: Boek): (fout: Error) => void {
  return (fout) => {
    const isAntwoord = /^postbus\/leases: (?!503)/.test(fout.message);
    if (isAntwoord) boek.vreemd.push(fout.message);
  };
}

/** A last hub takes what was unknown; then everything must be there, and nothing may be left half done. */
async function rondAf(opstelling: Opstelling, boek: Boek, verloop: Verloop): Promise<Cijfer[]> {
  const { beheerder } = opstelling.urls;
  const open = await telOpenTransacties(beheerder);
  const hub = await Kindproces.begin(opstelling.hub);
  verloop.ruimOp(() => hub.stop());
  await hub.klaar;
  const wi = (await Partners.vind(verloop, opstelling.hubPoort)).lijn('wi');
  verloop.meld(`  ${boek.onbekend.length} berichten zonder antwoord opnieuw sturen, en alles natellen ...`);
  let antwoordWeg = 0;
  for (const event of boek.onbekend) {
    const { antwoord } = await stuurTotAntwoord(wi, event);
    // Done by a hub that stopped without telling: it let go of work that it had in hand.
    if (antwoord.status === 200) antwoordWeg++;
    if ([200, 202].includes(antwoord.status)) boek.opgenomen.add(event.id);
    else boek.vreemd.push(`${antwoord.status} ${antwoord.tekst}`);
  }
  const { stappen, overdrachten } = await telStand(beheerder);
  const ingehaald = await wachtTot(async () => (await telOutbox(beheerder)) === 0, INHALEN_MS);
  return [
    { naam: 'verloren', waarde: [...boek.opgenomen].filter((id) => !stappen.has(id)).length, hoogstens: 0 },
    { naam: 'verdubbeld', waarde: overdrachten - boek.opgenomen.size, minstens: 0, hoogstens: 0 },
    { naam: 'gedaanZonderAntwoord', waarde: antwoordWeg, hoogstens: 0 },
    { naam: 'openTransactiesNaStop', waarde: open, hoogstens: 0 },
    { naam: 'outboxBlijftLiggen', waarde: ingehaald ? 0 : await telOutbox(beheerder), hoogstens: 0 },
  ];
}

function oordeel(stops: readonly Stop[], boek: Boek, rondes: number): Cijfer[] {
  const traagste = Math.round(Math.max(...stops.map((s) => s.ms)));
  return [
    { naam: 'stops', waarde: stops.length, minstens: rondes },
    { naam: 'nietMetCode0', waarde: stops.filter((s) => s.code !== 0).length, hoogstens: 0 },
    { naam: 'traagsteStopMs', waarde: traagste, hoogstens: MAX_STOP_MS },
    { naam: 'opgenomen', waarde: boek.opgenomen.size, minstens: rondes },
    { naam: 'zonderAntwoord', waarde: boek.onbekend.length },
    { naam: 'andereAntwoorden', waarde: boek.vreemd.length, hoogstens: 0 },
  ];
}

async function telStand(beheerder: string): Promise<{ stappen: Set<string>; overdrachten: number }> {
  const stappen = await sql<{ id: string }>(
    beheerder,
    `select b.ce_id as id from hub.overdracht_stap s join hub.bericht b on b.id = s.bericht_id
      where b.status = 'verwerkt' and s.gebeurtenis = 'aangeboden'`,
  );
  return { stappen: new Set(stappen.map((s) => s.id)), overdrachten: stappen.length };
}

/** The hub is gone, so no transaction of it may be. */
async function telOpenTransacties(beheerder: string): Promise<number> {
  const rijen = await sql(
    beheerder,
    `select 1 from pg_stat_activity where usename = 'estafette_hub' and state <> 'idle' and xact_start is not null`,
  );
  return rijen.length;
}

async function telOutbox(beheerder: string): Promise<number> {
  const [geteld] = await sql<{ aantal: number }>(
    beheerder,
    `select ((select count(*) from hub.outbox) + (select count(*) from matcher.outbox))::int as aantal`,
  );
  return geteld!.aantal;
}

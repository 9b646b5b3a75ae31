import { setTimeout as wacht } from 'node:timers/promises';
import { sql } from '../support/database.js';
import type { Ontvangpunt } from './ontvangpunt.js';
import { inhoudVan, type Inhoud } from './partnerlijn.js';
import { draai, type Cijfer, type Verloop } from './verloop.js';
import { wachtTot } from './volhouden.js';
import { deel, Webhookregio } from './webhookregio.js';

const HERHALINGEN = 10_000;
/** Requests per minute that the partners allow: 50 a second. */
const TEMPO = 3_000;
const ACHTERSTAND = 300;
const PER_SECONDE = 4;
const MEET_SECONDEN = 40;
const STOP_BINNEN_MS = 5_000;
const GEDULD_MS = 420_000;
const VENSTER_MS = 5_000;

const OPTIES = { herhalingen: { type: 'string' }, seconden: { type: 'string' } } as const;

await draai('replay', OPTIES, async (verloop) => {
  const regio = await Webhookregio.start(verloop, 'postgres', { punten: 4, tempo: TEMPO });
  const [herhaald, plat, ...anderen] = regio.punten as [Ontvangpunt, Ontvangpunt, ...Ontvangpunt[]];
  for (let n = 0; n < 20; n++) await regio.biedAan(herhaald);
  await regio.bezorgd(GEDULD_MS);
  const aantal = verloop.getal('herhalingen', HERHALINGEN, 1_500);
  await verveelvoudig(regio, aantal - 20);
  const seconden = verloop.getal('seconden', MEET_SECONDEN, 15);
  const stop = regio.zend([herhaald, ...anderen], PER_SECONDE);
  verloop.ruimOp(() => stop().catch(() => undefined));
  await wacht(3_000);
  const basis = await meet(regio, [herhaald, ...anderen], seconden);
  const { id, geteld } = await begin(regio, herhaald, verloop);
  const tijdens = await meet(regio, [herhaald, ...anderen], seconden);
  const stopMs = await stopEnKijk(regio, herhaald, id);
  verloop.meld(`  Live p95 ${basis} ms, tijdens het herhalen ${tijdens} ms; gestopt in ${stopMs} ms`);
  const tweede = await begin(regio, herhaald, verloop);
  await stop();
  const klaar = await volgTotKlaar(regio, tweede.id, verloop);
  return [
    { naam: 'geteld', waarde: geteld, minstens: aantal },
    { naam: 'liveP95BasisMs', waarde: basis },
    { naam: 'liveP95Ms', waarde: tijdens, hoogstens: Math.round(Math.max(basis * 1.2, basis + 20) * 10) / 10 },
    { naam: 'stopMs', waarde: stopMs, hoogstens: STOP_BINNEN_MS },
    { naam: 'herhaald', waarde: Number(klaar['bevestigd']), minstens: aantal },
    { naam: 'mislukt', waarde: Number(klaar['mislukt']), hoogstens: 0 },
    { naam: 'zonderMerk', waarde: zonderMerk(herhaald), hoogstens: 0 },
    { naam: 'perSecondeHoogst', waarde: hoogsteTempo(herhaald), hoogstens: (TEMPO / 60) * 1.1 },
    ...(await naUitval(regio, plat, verloop)),
    ...regio.cijfers(),
  ];
});

/** Copies of what was delivered, as if it had been many more. */
async function verveelvoudig(regio: Webhookregio, aantal: number): Promise<void> {
  await sql(
    regio.opstelling.urls.beheerder,
    `with bron as (
       select row_number() over () - 1 as nr, l.id as levering_id from hub.levering l join hub.partner p on p.id = l.partner_id
        where p.naam = 'drill-0' and l.status = 'bevestigd'),
     kopie as (
       select n, uuidv7() as bericht, (select levering_id from bron where nr = n % (select count(*) from bron)) as van
         from generate_series(1, $1::int) as n),
     bericht as (
       insert into hub.bericht (id, partner_id, bron, ce_id, type, versie, tijd, hash, status, onderwerp_soort,
              onderwerp_id, inwoner_id, ontvangen_op)
       select k.bericht, b.partner_id, b.bron, 'kopie-' || k.n, b.type, b.versie, b.tijd, b.hash, b.status,
              b.onderwerp_soort, b.onderwerp_id, b.inwoner_id, b.ontvangen_op
         from kopie k join hub.levering l on l.id = k.van join hub.bericht b on b.id = l.bericht_id returning id),
     inhoud as (
       insert into hub.bericht_inhoud (bericht_id, data, vertrouwelijk)
       select k.bericht, i.data, i.vertrouwelijk from kopie k join hub.levering l on l.id = k.van
         join hub.bericht_inhoud i on i.bericht_id = l.bericht_id)
     insert into hub.levering (bericht_id, partner_id, afzender_id, onderwerp, volgnummer, status, geplaatst_op)
     select k.bericht, l.partner_id, l.afzender_id, l.onderwerp, 1000 + k.n, 'bevestigd', l.geplaatst_op
       from kopie k join hub.levering l on l.id = k.van where (select count(*) from bericht) > 0`,
    [aantal],
  );
  await sql(
    regio.opstelling.urls.beheerder,
    `update hub.onderwerp_teller t set laatste = (
       select max(volgnummer) from hub.levering l where l.partner_id = t.partner_id and l.onderwerp = t.onderwerp)
      where exists (select 1 from hub.levering l where l.partner_id = t.partner_id and l.onderwerp = t.onderwerp)`,
  );
}

async function begin(
  { beheer }: Webhookregio,
  punt: Ontvangpunt,
  verloop: Verloop,
): Promise<{ id: string; geteld: number }> {
  const filter = { status: ['bevestigd'], partner: punt.naam, type: 'overdracht.aangeboden' };
  const { id, aantal } = inhoudVan(await beheer.post('/herbezorgingen', filter)) as { id: string; aantal: number };
  await beheer.post(`/herbezorgingen/${id}/bevestiging`, {});
  verloop.meld(`  ${aantal} berichten opnieuw bezorgen ...`);
  return { id, geteld: aantal };
}

async function meet(regio: Webhookregio, punten: readonly Ontvangpunt[], seconden: number): Promise<number> {
  const vanaf = performance.now();
  await wacht(seconden * 1_000);
  const tot = performance.now();
  await wacht(2_000);
  return deel(regio.wachttijden(punten, vanaf, tot), 0.95);
}

/** Milliseconds from the stop to the last repeat that still came. */
async function stopEnKijk({ beheer }: Webhookregio, punt: Ontvangpunt, id: string): Promise<number> {
  const vanaf = performance.now();
  await beheer.post(`/herbezorgingen/${id}/stop`, {});
  await wacht(STOP_BINNEN_MS + 5_000);
  const laatste = punt.boek.findLast((o) => o.herhaald);
  return Math.round(Math.max(0, (laatste?.op ?? 0) - vanaf));
}

async function volgTotKlaar({ beheer }: Webhookregio, id: string, verloop: Verloop): Promise<Inhoud> {
  let stand: Inhoud = {};
  let gemeld = 0;
  await wachtTot(async () => {
    stand = inhoudVan(await beheer.haal(`/herbezorgingen/${id}`));
    if (Number(stand['bevestigd']) >= gemeld + 2_000) {
      gemeld = Number(stand['bevestigd']);
      verloop.meld(`  ${gemeld} herhaald`);
    }
    return stand['status'] === 'klaar';
  }, GEDULD_MS);
  return stand;
}

/** What came a second time without saying so. */
function zonderMerk({ boek }: Ontvangpunt): number {
  const gezien = new Set<string>();
  return boek.filter((o) => {
    const eerder = gezien.has(o.webhookId);
    gezien.add(o.webhookId);
    return eerder && !o.herhaald;
  }).length;
}

/** Requests per second in the busiest five seconds. */
function hoogsteTempo({ boek }: Ontvangpunt): number {
  const tijden = boek.map((o) => o.op).sort((a, b) => a - b);
  let begin = 0;
  let hoogst = 0;
  tijden.forEach((tijd, n) => {
    while (tijden[begin]! < tijd - VENSTER_MS) begin++;
    hoogst = Math.max(hoogst, n - begin + 1);
  });
  return Math.round((hoogst * 10_000) / VENSTER_MS) / 10;
}

/** A partner that was switched off and comes back: what waits drains in order and at its pace; what was given up stays. */
async function naUitval(regio: Webhookregio, punt: Ontvangpunt, verloop: Verloop): Promise<Cijfer[]> {
  punt.gedrag = '410';
  await regio.biedAan(punt, 'U-0');
  await wachtTot(async () => punt.boek.length > 0, GEDULD_MS);
  verloop.meld(`  ${ACHTERSTAND} berichten sparen voor een partner die uit staat ...`);
  for (let n = 1; n < ACHTERSTAND; n++) await regio.biedAan(punt, `U-${n % 30}`);
  const opgegevenId = regio.verzonden.find((v) => v.ontvanger === punt.naam)!.berichtId;
  await sql(
    regio.opstelling.urls.beheerder,
    `update hub.levering set status = 'mislukt' where bericht_id in (select id from hub.bericht where ce_id = $1)`,
    [opgegevenId],
  );
  punt.boek.length = 0;
  punt.gedrag = 'goed';
  await regio.verbind(punt);
  const leeg = await wachtTot(async () => punt.boek.length >= ACHTERSTAND - 1, GEDULD_MS);
  const opgegeven = await regio.tel(`l.status = 'mislukt'`);
  // For the books: the one that was given up goes now.
  await regio.beheer.post('/herbezorgingen', { partner: punt.naam }).then(async (antwoord) => {
    await regio.beheer.post(`/herbezorgingen/${String(inhoudVan(antwoord)['id'])}/bevestiging`, {});
  });
  await wachtTot(async () => punt.boek.some((o) => o.berichtId === opgegevenId), GEDULD_MS);
  await regio.bezorgd(GEDULD_MS);
  return [
    { naam: 'achterstandBezorgd', waarde: leeg ? 1 : 0, minstens: 1 },
    { naam: 'oudeMislukteVanzelfHerhaald', waarde: 1 - opgegeven, hoogstens: 0 },
    { naam: 'achterstandPerSecondeHoogst', waarde: hoogsteTempo(punt), hoogstens: (TEMPO / 60) * 1.1 },
  ];
}

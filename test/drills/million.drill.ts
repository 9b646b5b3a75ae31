import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wacht } from 'node:timers/promises';
import { sql } from '../support/database.js';
import { Estafette } from './estafette.js';
import { opdracht } from './opdracht.js';
import { inhoudVan, type Partnerlijn } from './partnerlijn.js';
import { draai, sinds, type Cijfer, type Verloop } from './verloop.js';
import { profiel } from './verhaal.js';
import { deel } from './webhookregio.js';
import { POGINGEN_PER_BERICHT, vulJournaal } from './journaalvulling.js';

const BERICHTEN = 1_000_000;
const BLADEN = 60;
const LIJST_P95_MS = 50;
const INNAME_MS = 15_000;
const TUSSEN_MS = 150;
const WISSEN_ANTWOORD_MS = 1_000;
const WISSEN_HOOGSTENS_MS = 600_000;
const HERSTEL_SECONDEN = 900;

/** `$1`: when the round begins. What gets over its term while it goes on is for the next one. */
const IS_OUD = `i.gewist_op is null and b.ontvangen_op < $1::timestamptz - interval '730 days' and b.status = 'verwerkt'`;
const NODIG = `exists (select from hub.levering l where l.bericht_id = b.id and l.status in ('open', 'mislukt', 'apart'))`;
const VAN = `select count(*)::int as n from hub.bericht b join hub.bericht_inhoud i on i.bericht_id = b.id`;
const WEG_TE_DOEN = `${VAN} where ${IS_OUD} and not ${NODIG}`;
const TEN_ONRECHTE = `${VAN} where i.gewist_op is not null and (${NODIG} or b.status = 'geweigerd' or b.ontvangen_op > now() - interval '180 days')`;
const OUDE_MAANDEN = `
  select count(*)::int as n from pg_inherits i join pg_class c on c.oid = i.inhrelid
   where i.inhparent = 'hub.levering_poging'::regclass and c.relname ~ '_[0-9]{4}_[0-9]{2}$'
     and to_date(right(c.relname, 7), 'YYYY_MM') < now() - interval '8 months'`;
const POGINGEN_KWIJT = `
  select count(*)::int as n from hub.levering l where l.status in ('open', 'mislukt') and l.volgnummer = 1
     and l.onderwerp like 'drill:%' and (select count(*) from hub.levering_poging g where g.levering_id = l.id) <> ${POGINGEN_PER_BERICHT}`;

await draai('million', { berichten: { type: 'string' } }, async (verloop) => {
  const aantal = verloop.getal('berichten', BERICHTEN, 50_000);
  const map = join(verloop.map, 'eerst');
  await mkdir(map);
  const estafette = await Estafette.start(verloop, {}, map);
  const { beheerder } = (await estafette.draait()).databaseUrls;
  verloop.meld(`  ${aantal} berichten met ${POGINGEN_PER_BERICHT * aantal} pogingen in de tabellen zetten ...`);
  const vanaf = performance.now();
  await vulJournaal(beheerder, aantal);
  const gevuldIn = sinds(vanaf);
  return [
    { naam: 'berichten', waarde: aantal },
    { naam: 'gevuldInSeconden', waarde: gevuldIn },
    ...(await lijsten(estafette, verloop)),
    ...(await opruimen(estafette, beheerder, verloop)),
    ...(await kopieEnTerug(estafette, map, verloop)),
  ];
});

/** Page after page, each with the address that the one before gave. */
async function lijsten({ partners }: Estafette, verloop: Verloop): Promise<Cijfer[]> {
  const cijfers: Cijfer[] = [];
  for (const [wie, pad] of [
    ['wi', '/berichten'],
    ['scalabor', '/berichten'],
    ['wi', '/leveringen'],
    ['beheer', '/leveringen'],
  ] as const) {
    const p95 = await blader(partners.lijn(wie), pad);
    verloop.meld(`  ${wie} ${pad}: p95 ${p95} ms`);
    cijfers.push({ naam: `lijst.${wie}${pad}.p95Ms`, waarde: p95, hoogstens: LIJST_P95_MS });
  }
  return cijfers;
}

async function blader(lijn: Partnerlijn, pad: string): Promise<number> {
  const tijden: number[] = [];
  let volgende: string | null = `/api/v1${pad}?maximum=50`;
  for (let n = 0; n < BLADEN && volgende; n++) {
    const vanaf = performance.now();
    const antwoord = await lijn.vraag({ methode: 'GET', pad: volgende });
    tijden.push(performance.now() - vanaf);
    if (antwoord.status !== 200) throw new Error(`${volgende}: ${antwoord.status} ${antwoord.tekst}`);
    volgende = inhoudVan(antwoord)['volgende'] as string | null;
  }
  return deel(
    tijden.sort((a, b) => a - b),
    0.95,
  );
}

/** Erases what is over its term while berichten come in; nothing that is open, given up or not settled goes with it. */
async function opruimen(estafette: Estafette, beheerder: string, verloop: Verloop): Promise<Cijfer[]> {
  const tel = async (vraag: string, ...waarden: unknown[]) =>
    (await sql<{ n: number }>(beheerder, vraag, waarden))[0]!.n;
  const [{ nu }] = (await sql<{ nu: Date }>(beheerder, `select now() as nu`)) as [{ nu: Date }];
  const moet = await tel(WEG_TE_DOEN, nu);
  const wi = estafette.partners.lijn('wi');
  const basis = await innameP95(wi, 'basis', verloop, () => false);
  const beheer = estafette.partners.lijn('beheer');
  const stand = { klaar: false };
  const vanaf = performance.now();
  const antwoord = await beheer.post('/bewaringsrondes', {});
  const antwoordMs = Math.round(performance.now() - vanaf);
  const weg = rondeKlaar(beheer, vanaf + WISSEN_HOOGSTENS_MS).finally(() => (stand.klaar = true));
  const tijdens = await innameP95(wi, 'tijdens', verloop, () => stand.klaar);
  await weg;
  const seconden = sinds(vanaf);
  verloop.meld(`  ${moet} berichten gewist in ${seconden} s; inname p95 ${basis} ms, tijdens het wissen ${tijdens} ms`);
  return [
    { naam: 'wissen.antwoord', waarde: antwoord.status, minstens: 202, hoogstens: 202 },
    { naam: 'wissen.antwoordMs', waarde: antwoordMs, hoogstens: WISSEN_ANTWOORD_MS },
    { naam: 'wissen.moest', waarde: moet, minstens: 1 },
    { naam: 'wissen.over', waarde: await tel(WEG_TE_DOEN, nu), hoogstens: 0 },
    { naam: 'wissen.tenOnrechte', waarde: await tel(TEN_ONRECHTE), hoogstens: 0 },
    { naam: 'wissen.oudeMaandenOver', waarde: await tel(OUDE_MAANDEN), hoogstens: 0 },
    { naam: 'wissen.pogingenVanOpenKwijt', waarde: await tel(POGINGEN_KWIJT), hoogstens: 0 },
    { naam: 'wissen.seconden', waarde: seconden },
    { naam: 'inname.basisP95Ms', waarde: basis },
    { naam: 'inname.tijdensP95Ms', waarde: tijdens, hoogstens: Math.round(Math.max(1.2 * basis, basis + 20)) },
  ];
}

/** Follows the round until it is over; what is not over by then shows in what was not erased. */
async function rondeKlaar(beheer: Partnerlijn, tot: number): Promise<void> {
  const klaar = async (): Promise<boolean> => {
    const antwoord = await beheer.vraag({ methode: 'GET', pad: '/api/v1/bewaringsrondes/laatste' });
    return inhoudVan(antwoord)['klaarOp'] !== null;
  };
  while (performance.now() < tot && !(await klaar())) await wacht(500);
}

async function innameP95(wi: Partnerlijn, naam: string, { zaad }: Verloop, klaar: () => boolean): Promise<number> {
  const tijden: number[] = [];
  const tot = performance.now() + INNAME_MS;
  for (let n = 0; performance.now() < tot && !klaar(); n++) {
    const event = wi.event('kandidaatprofiel.vastgesteld', zaad.uuid(), profiel(`${naam}-${n}`));
    const vanaf = performance.now();
    const antwoord = await wi.stuur(event);
    tijden.push(performance.now() - vanaf);
    if (antwoord.status !== 202) throw new Error(`${antwoord.status} ${antwoord.tekst}`);
    await wacht(TUSSEN_MS);
  }
  return deel(
    tijden.sort((a, b) => a - b),
    0.95,
  );
}

/** A copy of it all, put back in an empty folder and started: with every bericht in it. */
async function kopieEnTerug(estafette: Estafette, map: string, verloop: Verloop): Promise<Cijfer[]> {
  const kopie = join(verloop.map, 'kopie');
  const vanaf = performance.now();
  await opdracht(map, ['backup', kopie]);
  const kopieSeconden = sinds(vanaf);
  const tel = async (url: string) =>
    (await sql<{ n: number }>(url, `select count(*)::int as n from hub.bericht`))[0]!.n;
  const vooraf = await tel((await estafette.draait()).databaseUrls.beheerder);
  await estafette.stop();
  const terug = join(verloop.map, 'terug');
  await mkdir(terug);
  await copyFile(join(map, 'kluis.json'), join(terug, 'kluis.json'));
  const begin = performance.now();
  await opdracht(terug, ['herstel', kopie]);
  const hersteld = await Estafette.start(verloop, {}, terug);
  const herstelSeconden = sinds(begin);
  const erna = await tel((await hersteld.draait()).databaseUrls.beheerder);
  verloop.meld(`  Kopie in ${kopieSeconden} s, terug en gestart in ${herstelSeconden} s`);
  return [
    { naam: 'kopieSeconden', waarde: kopieSeconden },
    { naam: 'herstelSeconden', waarde: herstelSeconden, hoogstens: HERSTEL_SECONDEN },
    { naam: 'kwijtNaHerstel', waarde: vooraf - erna, hoogstens: 0 },
  ];
}

import { randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { maakBsn } from '../support/bsn.js';
import { sql } from '../support/database.js';
import { allesIn } from '../support/doorzoek.js';
import { inhoudVan, type Antwoord } from './partnerlijn.js';
import { Sporen } from './sporen.js';
import { draai, type Cijfer, type Verloop } from './verloop.js';
import { wachtTot } from './volhouden.js';
import { Webhookregio } from './webhookregio.js';

const INWONERS = 150;
const GEDULD_MS = 90_000;
const KIJK_MS = 100;
const LOGBOEKEN = ['verwerking', 'gebruik', 'wijziging', 'vum_bevraging'];

/** A request that has to be in the log, by the trace that its sender gave it. */
interface Gevraagd {
  readonly trace: string;
  readonly soort: 'lezen' | 'beheer';
}

await draai('audit', { inwoners: { type: 'string' } }, async (verloop) => {
  const sporen = await Sporen.start(verloop);
  const regio = await Webhookregio.start(verloop, 'postgres', {
    punten: 2,
    omgeving: { LOGBOEK_COLLECTOR: sporen.url, LOG_LEVEL: 'debug' },
  });
  const wachtrij = kijkInWachtrij(regio, verloop);
  const gevraagd: Gevraagd[] = [];
  const bsns = await neemIn(regio, verloop.getal('inwoners', INWONERS, 40), gevraagd);
  const geheimen = await beheer(regio, gevraagd);
  const bezorgd = await regio.bezorgd(GEDULD_MS);
  await herhaal(regio, gevraagd);
  verloop.meld('  Nagaan wat er in de logboeken staat ...');
  await wachtTot(async () => (await sporen.ontbreekt(regio)) === 0, GEDULD_MS);
  const sleutels = Object.values(JSON.parse(await readFile(join(verloop.map, 'sleutels.json'), 'utf8')) as object);
  return [
    { naam: 'inwoners', waarde: bsns.length },
    { naam: 'nietLeeg', waarde: bezorgd ? 0 : 1, hoogstens: 0 },
    ...(await volledig(regio, gevraagd)),
    { naam: 'sporenNietDoorgegeven', waarde: await sporen.ontbreekt(regio), hoogstens: 0 },
    { naam: 'logboekVeranderd', waarde: await verander(regio), hoogstens: 0 },
    ...(await kanaries(regio, verloop, [...bsns, ...geheimen, ...sleutels.map(String)], {
      wachtrij: wachtrij(),
      sporen: sporen.tekst,
    })),
  ];
});

/** People with a BSN are told of, offered, and looked at. Gives the BSNs. */
async function neemIn(regio: Webhookregio, aantal: number, gevraagd: Gevraagd[]): Promise<string[]> {
  const bsns = Array.from({ length: aantal }, (_, n) => maakBsn(2_000_000 + n));
  for (const [n, bsn] of bsns.entries()) {
    const kenmerk = `A-${n}`;
    const profiel = { inwoner: { kenmerkPartner: kenmerk, bsn, persoon: { achternaam: `Audit ${n}` } }, profiel: {} };
    const { wi } = regio;
    const antwoord = eis(await wi.stuur(wi.event('kandidaatprofiel.vastgesteld', `audit-${n}`, profiel)), 202);
    const { id } = inhoudVan(antwoord)['betreft'] as { id: string };
    await regio.biedAan(regio.punten[n % regio.punten.length]!, kenmerk);
    eis(await wi.vraag({ methode: 'GET', pad: `/api/v1/kandidaten/${id}`, kop: metSpoor(gevraagd, 'lezen') }), 200);
  }
  return bsns;
}

/** The managers of the hub give each partner another secret. Gives the secrets. */
async function beheer(regio: Webhookregio, gevraagd: Gevraagd[]): Promise<string[]> {
  const geheimen: string[] = [];
  for (const punt of regio.punten) {
    const kop = { 'content-type': 'application/json', ...metSpoor(gevraagd, 'beheer') };
    const pad = `/api/v1/partners/${punt.naam}/webhook`;
    const antwoord = eis(
      await regio.beheer.vraag({ methode: 'PUT', pad, kop, inhoud: JSON.stringify({ url: punt.url }) }),
      200,
    );
    const { geheim } = inhoudVan(antwoord) as { geheim: string };
    punt.gebruikGeheim(geheim);
    geheimen.push(geheim);
  }
  return geheimen;
}

/** Everything that came is sent once more. */
async function herhaal(regio: Webhookregio, gevraagd: Gevraagd[]): Promise<void> {
  const vraag = async (pad: string, inhoud: object): Promise<Antwoord> =>
    regio.beheer.vraag({
      methode: 'POST',
      pad: `/api/v1/herbezorgingen${pad}`,
      kop: { 'content-type': 'application/json', ...metSpoor(gevraagd, 'beheer') },
      inhoud: JSON.stringify(inhoud),
    });
  const geteld = await vraag('', { status: ['bevestigd'], partner: regio.punten[0]!.naam });
  const id = String(inhoudVan(geteld)['id']);
  await vraag(`/${id}/bevestiging`, {});
  await wachtTot(
    async () => inhoudVan(await regio.beheer.haal(`/herbezorgingen/${id}`))['status'] === 'klaar',
    GEDULD_MS,
  );
}

/** What was taken in, read, tried and managed, and is not in the log, or more than once. */
async function volledig({ opstelling, verzonden }: Webhookregio, gevraagd: readonly Gevraagd[]): Promise<Cijfer[]> {
  const tel = async (vraag: string, waarden: unknown[] = []): Promise<number> =>
    (await sql<{ n: number }>(opstelling.urls.beheerder, vraag, waarden))[0]!.n;
  const sporen = (soort: Gevraagd['soort']) => gevraagd.filter((g) => g.soort === soort).map((g) => g.trace);
  const pogingen = `
    select l.id, count(*) as pogingen, (
        select count(*) from logboek.verwerking v where v.handeling = 'verstrekken' and v.partner_id = l.partner_id
           and v.inwoner_id = b.inwoner_id and v.trace_id = substr(b.spoor, 4, 32)) as gelogd
      from hub.levering_poging g join hub.levering l on l.id = g.levering_id join hub.bericht b on b.id = l.bericht_id
     where b.inwoner_id is not null and b.ce_id = any($1) group by l.id, l.partner_id, b.inwoner_id, b.spoor`;
  const nietEenmaal = (tabel: string, waar: string) => `
    select count(*)::int as n from unnest($1::text[]) as t
     where (select count(*) from logboek.${tabel} v where v.trace_id = t and ${waar}) <> 1`;
  const ids = [verzonden.map((v) => v.berichtId)];
  return [
    {
      naam: 'opgenomenNietGelogd',
      waarde:
        await tel(`select count(*)::int as n from hub.bericht b where b.inwoner_id is not null and b.status = 'verwerkt'
         and not exists (select from logboek.verwerking v where v.handeling = 'schrijven' and v.inwoner_id = b.inwoner_id
                            and v.trace_id = substr(b.spoor, 4, 32))`),
      hoogstens: 0,
    },
    {
      naam: 'dubbelGelogd',
      waarde: await tel(`select count(*)::int as n from (
         select from logboek.verwerking group by inwoner_id, partner_id, trace_id, handeling, activiteit, naam, op
         having count(*) > 1) dubbel`),
      hoogstens: 0,
    },
    { naam: 'gelezen', waarde: sporen('lezen').length },
    {
      naam: 'gelezenNietEenmaal',
      waarde: await tel(nietEenmaal('verwerking', `v.handeling = 'lezen'`), [sporen('lezen')]),
      hoogstens: 0,
    },
    { naam: 'pogingen', waarde: await tel(`select sum(pogingen)::int as n from (${pogingen}) p`, ids), minstens: 1 },
    {
      naam: 'pogingenNietEenmaal',
      waarde: await tel(`select count(*)::int as n from (${pogingen}) p where pogingen <> gelogd`, ids),
      hoogstens: 0,
    },
    {
      naam: 'beheerNietEenmaal',
      waarde: await tel(nietEenmaal('gebruik', 'true'), [sporen('beheer')]),
      hoogstens: 0,
    },
  ];
}

/** How often the role of the hub could change what was written down. */
async function verander({ opstelling }: Webhookregio): Promise<number> {
  let gelukt = 0;
  for (const logboek of LOGBOEKEN) {
    for (const wat of [
      `update logboek.${logboek} set op = now()`,
      `delete from logboek.${logboek}`,
      `truncate logboek.${logboek}`,
    ]) {
      await sql(opstelling.urls.hub, wat).then(
        () => gelukt++,
        () => undefined,
      );
    }
  }
  return gelukt;
}

/** Keeps what lies in the queues while it goes by. */
function kijkInWachtrij({ opstelling }: Webhookregio, verloop: Verloop): () => string {
  const gezien = new Set<string>();
  let bezig = false;
  const kijk = async (): Promise<void> => {
    if (bezig) return;
    bezig = true;
    const rijen = await sql<{ rij: string }>(opstelling.urls.beheerder, `select j::text as rij from bullmq.job j`);
    rijen.forEach(({ rij }) => gezien.add(rij));
    bezig = false;
  };
  const wekker = setInterval(() => void kijk().catch(() => undefined), KIJK_MS);
  verloop.ruimOp(() => clearInterval(wekker));
  return () => [...gezien].join('\n');
}

/** Where a BSN or a secret may not be, and is; and that something that is there is found. */
async function kanaries(
  { opstelling, verzonden }: Webhookregio,
  verloop: Verloop,
  verboden: readonly string[],
  gezien: Readonly<Record<'wachtrij' | 'sporen', string>>,
): Promise<Cijfer[]> {
  const map = join(verloop.map, 'logboek');
  const namen = await readdir(map);
  const logs = (await Promise.all(namen.map((naam) => readFile(join(map, naam), 'utf8')))).join('\n');
  const tabellen = await allesIn(opstelling.urls.beheerder, ['hub', 'matcher', 'logboek', 'bullmq']);
  const lekken = (waar: string, tekst: string): Cijfer => {
    const gelekt = verboden.filter((woord) => tekst.includes(woord));
    if (gelekt.length > 0) verloop.meld(`  FOUT ${gelekt.length} in ${waar}`);
    return { naam: `kanaries.${waar}`, waarde: gelekt.length, hoogstens: 0 };
  };
  return [
    lekken('logs', logs),
    lekken('sporen', gezien.sporen),
    lekken('wachtrij', gezien.wachtrij),
    lekken('tabellen', tabellen),
    { naam: 'tegenproef.logs', waarde: Number(logs.includes(verzonden[0]!.berichtId)), minstens: 1 },
    { naam: 'tegenproef.wachtrij', waarde: Number(/[0-9a-f]{8}-/.test(gezien.wachtrij)), minstens: 1 },
    { naam: 'tegenproef.tabellen', waarde: Number(tabellen.includes(verzonden[0]!.berichtId)), minstens: 1 },
  ];
}

/** Headers that name a trace of our own, which is kept to look for. */
function metSpoor(gevraagd: Gevraagd[], soort: Gevraagd['soort']): { traceparent: string } {
  const trace = randomBytes(16).toString('hex');
  gevraagd.push({ trace, soort });
  return { traceparent: `00-${trace}-${randomBytes(8).toString('hex')}-01` };
}

function eis(antwoord: Antwoord, status: number): Antwoord {
  if (antwoord.status !== status) throw new Error(`${antwoord.status} ${antwoord.tekst}`);
  return antwoord;
}

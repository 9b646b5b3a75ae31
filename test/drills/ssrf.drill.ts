import { Uitgang } from '@estafette/hub/uitgang/index';
import { sql } from '../support/database.js';
import { Kanarie } from './kanarie.js';
import { inhoudVan } from './partnerlijn.js';
import { draai, type Cijfer } from './verloop.js';
import { wachtTot } from './volhouden.js';
import { verbodenAdressen } from './verboden-adressen.js';
import { Webhookregio } from './webhookregio.js';

const POGING_BINNEN_MS = 30_000;

await draai('ssrf', {}, async (verloop) => {
  const kanarie = await Kanarie.start(verloop);
  const regio = await Webhookregio.start(verloop, 'postgres', { punten: 1 });
  const adressen = verbodenAdressen(kanarie.poort);
  verloop.meld(`  ${adressen.length} adressen opslaan, en ernaar sturen alsof ze opgeslagen waren ...`);
  const opgeslagen = await opslaan(regio, adressen);
  const verstuurd = await versturen(regio, adressen);
  const omgeleid = await omleiding(regio, kanarie);
  const gewisseld = await wisselendeNaam(kanarie);
  for (const fout of [...opgeslagen, ...verstuurd, ...omgeleid]) verloop.meld(`  FOUT ${fout}`);
  return [
    { naam: 'adressen', waarde: adressen.length, minstens: 120 },
    { naam: 'opgeslagen', waarde: opgeslagen.length, hoogstens: 0 },
    { naam: 'verstuurd', waarde: verstuurd.length, hoogstens: 0 },
    { naam: 'omleidingGevolgd', waarde: omgeleid.length, hoogstens: 0 },
    { naam: 'wisselendeNaamBereikt', waarde: gewisseld, hoogstens: 0 },
    { naam: 'kanarieGeraakt', waarde: kanarie.geraakt, hoogstens: 0 },
    await tegenproef(kanarie),
  ];
});

/** Those that could be saved. */
async function opslaan(regio: Webhookregio, adressen: readonly string[]): Promise<string[]> {
  const pad = '/api/v1/partners/drill-0/webhook';
  const kop = { 'content-type': 'application/json' };
  const mis: string[] = [];
  for (const url of adressen) {
    const antwoord = await regio.beheer.vraag({ methode: 'PUT', pad, kop, inhoud: JSON.stringify({ url }) });
    const geweigerd = antwoord.status === 400 && inhoudVan(antwoord)['code'] === 'WEBHOOK_NIET_TOEGESTAAN';
    if (!geweigerd) mis.push(`opslaan ${url}: ${antwoord.status}`);
  }
  return mis;
}

/** Those that were tried when they stood in the table after all, with their host on the list. */
async function versturen(regio: Webhookregio, adressen: readonly string[]): Promise<string[]> {
  const mis: string[] = [];
  for (const url of adressen) {
    const reden = await poging(regio, url);
    if (!/openbaar|https|webadres|wachtwoord|lijst/.test(reden)) mis.push(`versturen ${url}: ${reden}`);
  }
  return mis;
}

/** Why the one attempt to this address failed. */
async function poging(regio: Webhookregio, url: string): Promise<string> {
  const { beheerder } = regio.opstelling.urls;
  await sql(beheerder, `update hub.levering set status = 'bevestigd' where status = 'open'`);
  await sql(
    beheerder,
    `update hub.webhook set url = $1, mislukt_achtereen = 0, proef_op = null, pauze_tot = null, status = 'aan'`,
    [url],
  );
  const host = URL.canParse(url) ? new URL(url).hostname : '';
  await sql(
    beheerder,
    `insert into hub.webhook_host (partner_id, host) select id, $1 from hub.partner where naam = 'drill-0'
     on conflict do nothing`,
    [host],
  );
  const bericht = await regio.biedAan(regio.punten[0]!);
  let reden = '';
  await wachtTot(async () => {
    const [rij] = await sql<{ reden: string }>(
      beheerder,
      `select g.reden from hub.levering_poging g join hub.levering l on l.id = g.levering_id
         join hub.bericht b on b.id = l.bericht_id
        where b.ce_id = $1 and g.afgelopen_op is not null and g.uitkomst = 'mislukt' limit 1`,
      [bericht],
    );
    reden = rij?.reden ?? '';
    return rij !== undefined;
  }, POGING_BINNEN_MS);
  return reden;
}

/** A partner that may be reached says where to go on: that is an answer, not an order. */
async function omleiding(regio: Webhookregio, kanarie: Kanarie): Promise<string[]> {
  const [punt] = regio.punten;
  const mis: string[] = [];
  for (const status of [301, 302, 303, 307, 308]) {
    punt!.antwoord = (_, antwoord) => {
      antwoord.writeHead(status, { location: `http://127.0.0.1:${kanarie.poort}/` }).end();
      return true;
    };
    const vooraf = kanarie.geraakt;
    const reden = await poging(regio, punt!.url);
    if (kanarie.geraakt > vooraf || !reden.includes(String(status))) mis.push(`omleiding ${status}: ${reden}`);
  }
  return mis;
}

/** A name whose address is public when it is looked up first, and ours when it is used. Gives how often it was reached. */
async function wisselendeNaam(kanarie: Kanarie): Promise<number> {
  const binnen = ['127.0.0.1', '::1', '10.0.0.1', '169.254.169.254', '::ffff:127.0.0.1'];
  const vooraf = kanarie.geraakt;
  let bereikt = 0;
  for (const address of binnen) {
    let keer = 0;
    const uitgang = new Uitgang(new Set(), async () => {
      const openbaar = keer++ === 0;
      return [openbaar ? { address: '93.184.215.14', family: 4 } : { address, family: address.includes(':') ? 6 : 4 }];
    });
    const url = 'https://wissel.voorbeeld.nl/';
    const bezwaar = await uitgang.bezwaar(url);
    const antwoord = await uitgang.post(url, { body: '{}', signal: AbortSignal.timeout(2_000) }, {});
    const geweigerd = antwoord.soort === 'geen-antwoord' && antwoord.reden === 'Het adres is niet openbaar.';
    if (bezwaar !== undefined || !geweigerd) bereikt++;
    await uitgang.onApplicationShutdown();
  }
  return bereikt + kanarie.geraakt - vooraf;
}

/** The canary can be touched: by a way out that has its host and port as an exception. */
async function tegenproef(kanarie: Kanarie): Promise<Cijfer> {
  const vooraf = kanarie.geraakt;
  const adres = `127.0.0.1:${kanarie.poort}`;
  const uitgang = new Uitgang(new Set([`kanarie=${adres}`]), async () => []);
  const verzoek = { body: '{}', signal: AbortSignal.timeout(2_000) };
  await uitgang.post(`http://${adres}/`, verzoek, { partner: 'kanarie' });
  await uitgang.onApplicationShutdown();
  return { naam: 'tegenproef', waarde: kanarie.geraakt - vooraf, minstens: 1 };
}

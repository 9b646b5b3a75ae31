import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Bemiddeling } from '../support/bemiddeling.js';
import { totDat } from '../support/geduld.js';
import { Keten } from '../support/keten.js';
import { NepMens } from '../support/nepmens.js';
import { NepOntvanger } from '../support/nepontvanger.js';
import type { NepPartner } from '../support/neppartner.js';
import { gebiedsteamNoord, intakeScalabor, regisseurDeVries, trajectconsulentMeijer } from '../support/verhaal.js';

const INWONERS = ['LOG-1', 'LOG-2', 'LOG-3'];
const CLOUDEVENT = 'application/cloudevents+json';

interface Regel {
  readonly kenmerk: string;
  readonly trace: string;
  readonly handeling: string;
  readonly partner: string | null;
}

/** What somebody outside heard or told, under the trace that went with it. */
interface Gehoord {
  readonly trace: string;
  readonly wat: string;
  readonly tekst: string;
  readonly schrijft?: string;
}

let keten: Keten;
let wi: NepPartner;
let wsp: NepPartner;
let scalabor: NepPartner;
let ontvanger: NepOntvanger;
const gehoord: Gehoord[] = [];
let collector: Server;
/** What the collector took, and how often it will refuse first. */
const spans: { spanId: string; traceId: string; attributes: { key: string }[] }[] = [];
let weigert = 2;

beforeAll(async () => {
  ontvanger = await NepOntvanger.start();
  collector = createServer((vraag, antwoord) => {
    const delen: Buffer[] = [];
    vraag.on('data', (deel: Buffer) => delen.push(deel));
    vraag.on('end', () => {
      const { resourceSpans } = JSON.parse(Buffer.concat(delen).toString());
      if (weigert-- > 0) return antwoord.writeHead(503).end();
      spans.push(...resourceSpans[0].scopeSpans[0].spans);
      antwoord.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    });
  });
  await new Promise<void>((klaar) => collector.listen(0, '127.0.0.1', klaar));
  const logboekCollector = `http://127.0.0.1:${(collector.address() as AddressInfo).port}`;
  keten = await Keten.start({ webhookToegestaan: [ontvanger.voor('scalabor')], logboekCollector });
  [wi, wsp, scalabor] = [keten.partner('wi'), keten.partner('wsp'), keten.partner('scalabor')];
});
afterAll(async () => {
  await keten.stop();
  await ontvanger.stop();
  collector.close();
});

const kanarie = (kenmerk: string): string => `Kanarie${kenmerk.replace('-', '')}x`;
const nieuweTrace = (): string => randomBytes(16).toString('hex');
const spoorkop = (trace: string) => ({ traceparent: `00-${trace}-${randomBytes(8).toString('hex')}-01` });

async function vraag(partner: NepPartner, methode: string, pad: string, inhoud?: object): Promise<Gehoord> {
  const trace = nieuweTrace();
  const { inhoud: antwoord, status } = await partner.vraag(
    methode,
    `/api/v1${pad}`,
    inhoud && JSON.stringify(inhoud),
    inhoud && 'application/json',
    spoorkop(trace),
  );
  const gehoordNu = { trace, wat: `${methode} ${pad} ${status}`, tekst: JSON.stringify(antwoord) };
  gehoord.push(gehoordNu);
  return gehoordNu;
}

async function stuur(partner: NepPartner, naam: string, data: object, kenmerk: string): Promise<Gehoord> {
  const trace = nieuweTrace();
  const body = JSON.stringify(partner.event(naam, data));
  const { inhoud, status } = await partner.vraag('POST', '/api/v1/berichten', body, CLOUDEVENT, spoorkop(trace));
  expect([naam, status, inhoud]).toEqual([naam, 202, expect.anything()]);
  const gehoordNu = { trace, wat: naam, tekst: '', schrijft: kenmerk };
  gehoord.push(gehoordNu);
  return gehoordNu;
}

function regels(): Promise<Regel[]> {
  return keten.sql<Regel & Record<string, unknown>>(
    `select w.kenmerk_partner as kenmerk, v.trace_id as trace, v.handeling, p.naam as partner
       from logboek.verwerking v
       join hub.verwijzing w on w.intern_id = v.inwoner_id and w.soort = 'inwoner' and w.kenmerk_partner like 'LOG-%'
       left join hub.partner p on p.id = v.partner_id`,
  );
}

const profiel = (kenmerk: string) => ({
  inwoner: { kenmerkPartner: kenmerk },
  profiel: {
    bemiddelingsberoep: [{ codeBeroepsnaam: 'urn:reintegratietaal:beroep:orderpicker' }],
    persoonlijkePresentatie: kanarie(kenmerk),
  },
});
const aanbod = (kenmerk: string) => ({
  inwoner: { kenmerkPartner: kenmerk },
  van: gebiedsteamNoord,
  gever: regisseurDeVries,
  naar: intakeScalabor,
  dienst: 'arbeidsontwikkeltraject',
  doel: kanarie(kenmerk),
});

describe('Een dag van alle rollen', () => {
  test('elke blik op een inwoner en elke wijziging staat in het logboek, en niets dat er niet was', async () => {
    await ontvanger.verbind(scalabor, 'scalabor');
    for (const kenmerk of INWONERS) {
      await stuur(wi, 'kandidaatprofiel.vastgesteld', profiel(kenmerk), kenmerk);
      const wie = { inwoner: { kenmerkPartner: kenmerk }, team: gebiedsteamNoord, regisseur: regisseurDeVries };
      await stuur(wi, 'contactpersoon.toegewezen', wie, kenmerk);
      await stuur(wi, 'overdracht.aangeboden', aanbod(kenmerk), kenmerk);
    }
    await ontvangen(INWONERS.length);
    await dagVanScalabor();
    await dagVanWsp();
    await dagVanRegisseur();

    const gelogd = await regels();
    const mist = gehoord.flatMap(({ trace, wat, tekst, schrijft }) =>
      INWONERS.filter((k) => (schrijft ? schrijft === k : tekst.includes(kanarie(k))))
        .filter((k) => !gelogd.some((r) => r.trace === trace && r.kenmerk === k))
        .map((k) => `${wat}: ${k}`),
    );
    expect(mist).toEqual([]);
    const gezien = gehoord.filter((g) => INWONERS.some((k) => g.tekst.includes(kanarie(k)))).length;
    expect(gezien).toBeGreaterThanOrEqual(8);
    // The other way round: nobody is in the log of a request that had nothing to do with them.
    const vreemd = gelogd.filter((r) => {
      const bron = gehoord.find((g) => g.trace === r.trace);
      return bron?.schrijft !== undefined && bron.schrijft !== r.kenmerk;
    });
    expect(vreemd).toEqual([]);
  });

  test('één spoor loopt van de API door de wachtrij tot in de webhook van de ontvanger', async () => {
    const { trace } = gehoord.find((g) => g.wat === 'overdracht.aangeboden')!;
    const aflevering = ontvanger.afleveringen.find((a) => a.traceparent?.includes(trace));
    expect(aflevering?.event.type).toContain('overdracht.aangeboden');
    const gelogd = (await regels()).filter((r) => r.trace === trace);
    expect(gelogd).toContainEqual({ kenmerk: 'LOG-1', trace, handeling: 'schrijven', partner: 'wi' });
    expect(gelogd).toContainEqual({ kenmerk: 'LOG-1', trace, handeling: 'verstrekken', partner: 'scalabor' });
  });

  test('in het logboek staat geen medewerker; in dat van gebruik wel, onder hetzelfde spoor', async () => {
    const [rij] = await keten.sql<{ kolommen: string }>(
      `select string_agg(column_name, ' ') as kolommen from information_schema.columns
        where table_schema = 'logboek' and table_name = 'verwerking'`,
    );
    expect(rij!.kolommen).not.toMatch(/medewerker|gebruiker|sessie/);
    const gebruik = await keten.sql<{ naam: string; personen: number }>(
      `select m.naam, cardinality(g.personen) as personen from logboek.gebruik g
         join hub.medewerker m on m.id = g.medewerker_id
        where exists (select from logboek.verwerking v where v.trace_id = g.trace_id and v.parent_span_id = g.span_id)`,
    );
    expect(gebruik.map((g) => g.naam)).toContain('R. de Vries');
    expect(gebruik.every((g) => g.personen > 0)).toBe(true);
  });

  test('elke regel noemt een activiteit uit het register', async () => {
    const { inhoud } = await wi.haal('/verwerkingsactiviteiten');
    const bekend = inhoud['verwerkingsactiviteiten'].map((a: { id: string }) => a.id);
    const gebruikt = await keten.sql<{ activiteit: string }>(`select distinct activiteit from logboek.verwerking`);
    expect(bekend).toEqual(expect.arrayContaining(gebruikt.map((g) => g.activiteit)));
    expect(gebruikt.length).toBeGreaterThanOrEqual(3);
  });
});

describe('Het logboek gaat naar een verzamelaar', () => {
  test('elke regel één keer, ook als de verzamelaar eerst niet wil', async () => {
    const { regels, ontvangen } = await totDat(
      async () => {
        const [{ n }] = (await keten.sql(`select count(*)::int as n from logboek.verwerking`)) as [{ n: number }];
        return { regels: n, ontvangen: spans.length, weigert };
      },
      (stand) => stand.ontvangen >= stand.regels && stand.weigert < 0,
    );
    expect(ontvangen).toBe(regels);
    expect(new Set(spans.map((s) => s.spanId)).size).toBe(regels);
    expect(spans[0]!.attributes.map((a) => a.key)).toEqual(
      expect.arrayContaining(['dpl.core.processing_activity_id', 'dpl.core.data_subject_id']),
    );
  });
});

describe('Wat opvalt', () => {
  test('ziet de privacy officer, en niemand anders', async () => {
    const vries = await NepMens.meldAan(keten.adres, 'R. de Vries');
    expect((await vries.vraag('GET', '/logboek/opvallend')).status).toBe(403);
    await keten.sql(`insert into hub.medewerker_rol (partner_id, medewerker_id, rol)
      select m.partner_id, m.id, 'privacy-officer' from hub.medewerker m where m.naam = 'R. de Vries'`);
    await keten.sql(
      `insert into logboek.gebruik (op, trace_id, span_id, partner_id, medewerker_id, wijze, naam, status, personen)
       select '2026-11-18T22:30:00+01', 'x', 'x', m.partner_id, m.id, 'sessie', 'GET /', 200,
              array(select gen_random_uuid() from generate_series(1, 60)) from hub.medewerker m where m.naam = 'A. Meijer'`,
    );
    const { inhoud } = await vries.vraag('GET', '/logboek/opvallend?van=2026-11-18&tot=2026-11-18');
    expect(inhoud).toEqual({
      opvallend: [
        expect.objectContaining({
          soort: 'VEEL_INGEZIEN',
          medewerker: 'A. Meijer',
          zin: expect.stringContaining('60'),
        }),
        expect.objectContaining({ soort: 'BUITEN_WERKTIJD', zin: 'Keek naar gegevens van inwoners om 22 uur.' }),
      ],
    });
  });
});

const ontvangen = (aantal: number): Promise<void> =>
  ontvanger.wachtTot((alle) => alle.filter((a) => a.event.type.endsWith('.aangeboden')).length >= aantal);

async function dagVanScalabor(): Promise<void> {
  for (const [i, kenmerk] of INWONERS.entries()) {
    const aflevering = ontvanger.afleveringen.filter((a) => a.event.type.endsWith('.aangeboden'))[i]!;
    const { overdracht, inwoner } = aflevering.event.data;
    const wie = INWONERS.find((k) => aflevering.body.includes(kanarie(k)))!;
    await vraag(scalabor, 'GET', `/kandidaten/${inwoner.id}`);
    await vraag(scalabor, 'GET', `/kandidaten/${inwoner.id}/tijdlijn`);
    await vraag(scalabor, 'GET', `/overdrachten/${overdracht.id}`);
    await vraag(scalabor, 'GET', `/berichten/${aflevering.event.id}`);
    await stuur(scalabor, 'overdracht.in-behandeling', { overdracht, medewerker: trajectconsulentMeijer }, wie);
    if (kenmerk === INWONERS[0]) await vraag(scalabor, 'GET', '/overdrachten');
  }
}

async function dagVanWsp(): Promise<void> {
  const werk = new Bemiddeling(keten);
  const vacature = await werk.vacature('LOG-V');
  await vraag(wsp, 'POST', `/vacatures/${vacature}/kandidaten`, { aantal: 10 });
}

async function dagVanRegisseur(): Promise<void> {
  const vries = await NepMens.meldAan(keten.adres, 'R. de Vries');
  const { inhoud } = await vries.vraag('GET', '/overdrachten');
  const trace = nieuweTrace();
  const { id } = inhoud['overdrachten'][0].inwoner;
  const antwoord = await vries.vraag('GET', `/kandidaten/${id}`, undefined, spoorkop(trace));
  gehoord.push({ trace, wat: 'regisseur opent', tekst: JSON.stringify(antwoord.inhoud) });
  await vraag(wi, 'GET', '/signalen');
  await vraag(wi, 'POST', '/postbus/leases', { maximum: 50, wacht: 0 });
}

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { maakBsn } from '../support/bsn.js';
import { maakDatabase, sql, type Adressen } from '../support/database.js';
import { allesIn } from '../support/doorzoek.js';
import { Hubproces } from '../support/hubproces.js';
import { KLUISSLEUTEL } from '../support/keten.js';
import { NepOntvanger } from '../support/nepontvanger.js';
import { NepPartner, type Antwoord, type Inhoud } from '../support/neppartner.js';
import { gebiedsteamNoord, intakeScalabor, regisseurDeVries } from '../support/verhaal.js';

const WEG = '/api/v1/berichten';
const CLOUDEVENT = 'application/cloudevents+json';

/** What was planted, and every answer that a partner got. */
const bsns: string[] = [];
const namen: string[] = [];
const antwoorden: Antwoord[] = [];

const bsn = (): string => bsns[bsns.push(maakBsn(3_000_000 + bsns.length)) - 1]!;
const naam = (): string => namen[namen.push(`Kanarievogel${namen.length}x`) - 1]!;
const wie = (kenmerkPartner: string): Inhoud => ({
  kenmerkPartner,
  bsn: bsn(),
  persoon: {
    voornamen: naam(),
    voorvoegsel: naam(),
    achternaam: naam(),
    geboortedatum: '1980-05-17',
    adres: { straatnaam: naam(), huisnummer: 1, huisnummertoevoeging: 'A', postcode: '6811AA', woonplaats: naam() },
    telefoonnummer: ['0612345678'],
    emailadres: [`${naam()}@voorbeeld.nl`],
  },
});
const profiel = (): Inhoud => ({
  mobiliteit: { bemiddelingspostcode: '6811AA' },
  emailadres: [`${naam()}@voorbeeld.nl`],
  contactpersoon: [{ naamContactpersoonAfdeling: naam(), emailadres: `${naam()}@voorbeeld.nl` }],
  webadres: [{ codeWebadres: 1, url: `https://voorbeeld.nl/${naam()}` }],
});
const profieldata = (kenmerk: string): Inhoud => ({ inwoner: wie(kenmerk), profiel: profiel() });
const aanbod = (kenmerk: string, naar: object): Inhoud => ({
  inwoner: wie(kenmerk),
  van: gebiedsteamNoord,
  gever: regisseurDeVries,
  naar,
  dienst: 'arbeidsontwikkeltraject',
});

let database: Adressen;
let uitvoer: string;
let partners: Record<string, NepPartner>;

async function vraag(partner: NepPartner, ...wat: Parameters<NepPartner['vraag']>): Promise<Antwoord> {
  const antwoord = await partner.vraag(...wat);
  antwoorden.push(antwoord);
  return antwoord;
}
const post = (partner: NepPartner, inhoud: string | Buffer, mediatype = CLOUDEVENT, kop = {}): Promise<Antwoord> =>
  vraag(partner, 'POST', WEG, inhoud, mediatype, kop);
const stuur = (partner: NepPartner, soort: string, data: object, attributen = {}): Promise<Antwoord> =>
  post(partner, JSON.stringify(partner.event(soort, data, attributen)));

/** What is taken in: in each of the three modes, for a webhook that repeats what it gets and for a postbus. */
async function opgenomen({ wi, uwv }: Record<string, NepPartner>): Promise<number[]> {
  const { data, ...kop } = wi!.event('kandidaatprofiel.vastgesteld', profieldata('K-2'));
  const ce = Object.fromEntries(Object.entries(kop).map(([n, w]) => [`ce-${n}`, String(w)]));
  const inBatch = [wi!.event('kandidaatprofiel.vastgesteld', profieldata('K-3'))];
  const alle = [
    await stuur(wi!, 'kandidaatprofiel.vastgesteld', profieldata('K-1')),
    await stuur(uwv!, 'kandidaatprofiel.vastgesteld', profieldata('U-1'), { bsn: bsn() }),
    await post(wi!, JSON.stringify(data), 'application/json', ce),
    await post(wi!, JSON.stringify(inBatch), 'application/cloudevents-batch+json'),
    await stuur(wi!, 'overdracht.aangeboden', aanbod('K-1b', { partner: 'uwv', team: 'werkbedrijf' })),
    await stuur(wi!, 'overdracht.aangeboden', aanbod('K-1c', intakeScalabor)),
    // A doubt: the same kenmerk with another BSN, and the same BSN with another name.
    await stuur(wi!, 'kandidaatprofiel.vastgesteld', profieldata('K-1')),
    await stuur(uwv!, 'kandidaatprofiel.vastgesteld', {
      ...profieldata('U-2'),
      inwoner: { ...wie('U-2'), bsn: bsns[0]! },
    }),
  ];
  return alle.map((a) => a.status);
}

/** What is refused, each in another place of the hub. */
async function geweigerd({ wi, scalabor }: Record<string, NepPartner>): Promise<number[]> {
  const event = wi!.event('kandidaatprofiel.vastgesteld', profieldata('G-1'));
  const tekst = JSON.stringify(event);
  const alle = [
    await stuur(scalabor!, 'kandidaatprofiel.vastgesteld', profieldata('S-1')),
    await stuur(wi!, 'kandidaatprofiel.vastgesteld', { ...profieldata('G-2'), vreemd: 1 }),
    await stuur(wi!, 'kandidaatprofiel.vastgesteld', { ...profieldata('G-3'), bsn: bsn(), [bsn()]: 'x' }),
    await stuur(wi!, 'kandidaatprofiel.vastgesteld', {
      inwoner: { kenmerkPartner: 'G', bsn: Number(bsn()) },
      profiel: {},
    }),
    await stuur(wi!, 'kandidaatprofiel.vastgesteld', { inwoner: { kenmerkPartner: 'G', bsn: [bsn()] }, profiel: {} }),
    await stuur(wi!, 'kandidaatprofiel.bestaatniet', profieldata('G-4')),
    await stuur(wi!, 'kandidaatprofiel.vastgesteld', profieldata('G-5'), { source: `urn:bsn:${bsn()}`, type: bsn() }),
    await stuur(wi!, 'overdracht.aangeboden', aanbod('G-6', { partner: 'scalabor', team: 'bestaat-niet' })),
    await post(wi!, tekst.slice(0, -20)),
    await post(wi!, Buffer.concat([Buffer.from(tekst), Buffer.from([0xff])])),
    await post(wi!, JSON.stringify({ ...event, data: { ...event['data'], lang: 'x'.repeat(70_000) } })),
    await post(wi!, JSON.stringify(profieldata('G-7')), 'application/xml'),
    await stuur(wi!, 'kandidaatprofiel.vastgesteld', profieldata('K-1'), { id: 'vast' }),
    await stuur(wi!, 'kandidaatprofiel.vastgesteld', profieldata('K-9'), { id: 'vast' }),
  ];
  return alle.map((a) => a.status);
}

/** Look-ups: found, not bound, unknown, without ground, and wrong. */
async function gezocht({ wi, uwv, scalabor }: Record<string, NepPartner>): Promise<number[]> {
  const zoek = (partner: NepPartner, inhoud: string) =>
    vraag(partner, 'POST', '/api/v1/inwoners/zoekvragen', inhoud, 'application/json');
  const alle = [
    await zoek(wi!, JSON.stringify({ bsn: bsns[0], doel: 'intake' })),
    await zoek(uwv!, JSON.stringify({ bsn: bsns[1], doel: 'intake' })),
    await zoek(wi!, JSON.stringify({ bsn: bsn(), doel: 'intake' })),
    await zoek(scalabor!, JSON.stringify({ bsn: bsn(), doel: 'intake' })),
    await zoek(wi!, JSON.stringify({ bsn: bsn(), doel: bsn() })),
    await zoek(wi!, `{"bsn":"${bsn()}"`),
  ];
  return alle.map((a) => a.status);
}

async function maakPartners(adres: string): Promise<Record<string, NepPartner>> {
  const sleutels = JSON.parse(process.env['ESTAFETTE_TEST_SLEUTELS'] ?? '{}') as Record<string, string>;
  const rijen = await sql<{ naam: string; oin: string }>(database.beheerder, 'select naam, oin from hub.partner');
  return Object.fromEntries(rijen.map(({ naam: n, oin }) => [n, new NepPartner(adres, sleutels[n] ?? '', oin)]));
}

let ontvanger: NepOntvanger;
let hub: Hubproces;
let statussen: Record<'opgenomen' | 'geweigerd' | 'gezocht', number[]>;
beforeAll(async () => {
  database = await maakDatabase();
  ontvanger = await NepOntvanger.start();
  hub = await Hubproces.start(database, {
    KLUIS_SLEUTEL: KLUISSLEUTEL.toString('base64'),
    LOG_LEVEL: 'trace',
    WEBHOOK_TOEGESTAAN: ontvanger.voor('uwv'),
  });
  partners = await maakPartners(hub.adres);
  await ontvanger.verbind(partners['uwv']!, 'uwv');
  ontvanger.gedrag = ({ body }, antwoord) => void antwoord.writeHead(200).end(body);
  statussen = {
    opgenomen: await opgenomen(partners),
    geweigerd: await geweigerd(partners),
    gezocht: await gezocht(partners),
  };
  await ontvanger.wachtTot((a) => a.some(({ event }) => event.type.endsWith('overdracht.aangeboden')));
  antwoorden.push(await partners['wi']!.haal('/identiteitsvragen'), await partners['beheer']!.vraag('GET', '/metrics'));
  uitvoer = await hub.stop();
});
afterAll(async () => {
  await hub?.stop();
  await ontvanger?.stop();
});

describe('Een BSN dat overal is ingestuurd', () => {
  test('is ook echt ingestuurd: opgenomen, geweigerd en gezocht', () => {
    expect(statussen.opgenomen.every((s) => s < 300)).toBe(true);
    expect(statussen.geweigerd.filter((s) => s < 300)).toEqual([202]);
    expect(statussen.gezocht).toEqual([200, 404, 404, 403, 400, 400]);
    expect(bsns.length).toBeGreaterThan(25);
    expect(new Set(bsns).size).toBe(bsns.length);
  });

  test('staat in geen tabel buiten de kluis', async () => {
    const alles = await allesIn(database.beheerder, ['hub', 'matcher', 'logboek', 'bullmq', 'public']);
    expect(alles).toContain('arbeidsontwikkeltraject');
    expect(bsns.filter((b) => alles.includes(b))).toEqual([]);
  });

  test('staat ook in de kluis niet leesbaar', async () => {
    const kluis = await allesIn(database.beheerder, ['kluis']);
    expect([...bsns, ...namen].filter((w) => kluis.includes(w))).toEqual([]);
  });

  test('staat niet in wat de hub afdrukt, en een naam ook niet', () => {
    expect(uitvoer).toContain('bericht.ingenomen');
    expect([...bsns, ...namen].filter((w) => uitvoer.includes(w))).toEqual([]);
  });

  test('staat niet in een antwoord', () => {
    const tekst = JSON.stringify(antwoorden.map((a) => [a.inhoud, [...a.kop]]));
    expect(tekst).toContain('BSN_NIET_TOEGESTAAN');
    expect(bsns.filter((b) => tekst.includes(b))).toEqual([]);
  });

  test('en een naam staat in geen opdracht voor de wachtrij', async () => {
    const wachtrijen = await allesIn(database.beheerder, ['bullmq']);
    expect([...bsns, ...namen].filter((w) => wachtrijen.includes(w))).toEqual([]);
  });

  test('vindt de zoektocht wel waar het staat: hij kan falen', async () => {
    await sql(database.beheerder, `update hub.bericht_inhoud set ontvangen = convert_to($1, 'UTF8')`, [bsns[3]]);
    expect(await allesIn(database.beheerder, ['hub'])).toContain(bsns[3]);
  });
});

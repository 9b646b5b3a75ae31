import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { schemakeurder } from '@estafette/contracts';
import { Keten } from '../support/keten.js';
import { Nepbron } from '../support/nepbron.js';
import type { Inhoud } from '../support/neppartner.js';
import { gebied, heeftReferentie, Vumvrager } from '../support/vum.js';
import { landelijkDocument, metOpgelost } from './landelijk.js';

const BRONSLEUTEL = 'geheim-van-de-bron';
const ARNHEM = { bemiddelingspostcode: '6811AA' };
const VRAAG = gebied('6811AB', 30);

let keten: Keten;
let uwv: Nepbron;
let szeebra: Nepbron;
let wsp: Vumvrager;
let paden: Inhoud;

beforeAll(async () => {
  uwv = await Nepbron.start();
  szeebra = await Nepbron.start();
  keten = await Keten.start({ webhookToegestaan: [`uwv=${uwv.adres}`, `szeebra=${szeebra.adres}`], vumWachtMs: 1_500 });
  wsp = new Vumvrager(keten.partner('wsp'), '/vum/v3');
  paden = ((await (await fetch(`${keten.adres}/vum/v3/openapi.json`)).json()) as Inhoud)['paths'];
  await sluitAan('uwv', { bronUrl: `http://${uwv.adres}/bron/`, sleutel: BRONSLEUTEL });
  uwv.matches = [
    { idWerkzoekende: 'u.1', mobiliteit: ARNHEM, sector: [{ codeSbi: 85201 }] },
    { idWerkzoekende: 'u.2', mobiliteit: ARNHEM, bsn: '999993653' },
  ];
  uwv.details = { 'u.1': { idWerkzoekende: 'u.1', mobiliteit: ARNHEM, indicatieLdrRegistratie: 1 } };
  for (const nummer of ['K-1', 'K-2', 'K-3']) await meld(nummer, {});
});
afterAll(async () => {
  await keten.stop();
  await Promise.all([uwv.stop(), szeebra.stop()]);
});

async function sluitAan(naam: string, aansluiting: Inhoud): Promise<void> {
  const pad = `/api/v1/partners/${naam}/vum`;
  const { status } = await keten.partner('beheer').vraag('PUT', pad, JSON.stringify(aansluiting), 'application/json');
  expect(status).toBe(200);
}

const meld = (kenmerkPartner: string, keten_: Inhoud) =>
  keten.partner('wi').stuurGoed('kandidaatprofiel.vastgesteld', {
    inwoner: { kenmerkPartner },
    profiel: {
      mobiliteit: ARNHEM,
      eisAanWerk: { indicatieBegeleiding: 1 },
      telefoonnummer: ['026-0000000'],
      arbeidsmarktkwalificatie: { interesse: [{ naamInteresse: kenmerkPartner }] },
    },
    keten: keten_,
  });

const zoek = async (vrager = wsp): Promise<{ inhoud: Inhoud; matches: Inhoud[]; kop: Headers }> => {
  const { status, inhoud, kop } = await vrager.zoek('werkzoekendeProfielen', VRAAG);
  expect(status).toBe(200);
  return { inhoud, matches: inhoud['matches'], kop };
};
const naamVan = (match: Inhoud): string | undefined => match['arbeidsmarktkwalificatie']?.interesse[0].naamInteresse;
const vraagIn = (inhoud: string) => (JSON.parse(inhoud) as Inhoud)['vraagObject'];

function volgtContract(soort: 'matches' | 'detail', inhoud: unknown): unknown[] {
  const pad = soort === 'matches' ? '/werkzoekendeProfielen/matches' : '/werkzoekendeProfielen/{vumID}';
  const methode = soort === 'matches' ? 'post' : 'get';
  const landelijk = heeftReferentie
    ? [metOpgelost(landelijkDocument('Bemiddelaar', 'WerkzoekendeProfielen'))['paths'] as Inhoud]
    : [];
  return [paden, ...landelijk].flatMap((document) =>
    schemakeurder(document[pad][methode].responses['200'].content['application/json'].schema as Inhoud)(inhoud),
  );
}

describe('De uitwisseling van de regio', () => {
  test('vraagt zichzelf en elke bron tegelijk, en geeft ieder een vumID; wat het contract breekt blijft weg', async () => {
    const { inhoud, matches } = await zoek();
    expect(volgtContract('matches', inhoud)).toEqual([]);
    expect(matches.map(naamVan).slice(0, 3).sort()).toEqual(['K-1', 'K-2', 'K-3']);
    expect(matches).toHaveLength(4);
    expect(matches[3]).toEqual({ mobiliteit: ARNHEM, sector: [{ codeSbi: 85201 }], vumID: expect.any(String) });
    expect(new Set(matches.map((m) => m['vumID'])).size).toBe(4);
    expect(JSON.stringify(inhoud)).not.toMatch(/idWerkzoekende|u\.1/);
    const { koppen, inhoud: gevraagd } = uwv.gevraagd.at(-1)!;
    expect(koppen).toMatchObject({
      authorization: `Bearer ${BRONSLEUTEL}`,
      'x-vum-fromparty': wsp.partner.oin,
      'x-vum-toparty': keten.partner('uwv').oin,
      'x-vum-viaparty': keten.partner('uwv').oin,
      'x-vum-suwiparty': 'false',
      'x-vum-berichtversie': '3.0.0',
    });
    expect(vraagIn(gevraagd)).toEqual(VRAAG);
  });

  test('een bron die te laat is houdt niemand op: de rest komt, en wie er ontbreekt staat erbij', async () => {
    await sluitAan('szeebra', { bronUrl: `http://${szeebra.adres}` });
    szeebra.zwijgt = true;
    const begin = performance.now();
    const { matches, kop } = await zoek();
    expect(performance.now() - begin).toBeLessThan(8_000);
    expect(matches).toHaveLength(4);
    expect(kop.get('x-estafette-niet-geantwoord')).toBe(keten.partner('szeebra').oin);
    await sluitAan('szeebra', {});
  });

  test('een detail komt verpakt met zijn bron; een vumID geldt voor wie het vroeg en bij die vraag', async () => {
    const { matches } = await zoek();
    const eigen = await wsp.detail('werkzoekendeProfielen', matches[0]!['vumID']);
    expect(volgtContract('detail', eigen.inhoud)).toEqual([]);
    expect(eigen.inhoud).toMatchObject({
      bronID: keten.partner('wi').oin,
      werkzoekende: { eisAanWerk: { indicatieBegeleiding: 1 }, telefoonnummer: ['026-0000000'] },
    });
    const vanUwv = await wsp.detail('werkzoekendeProfielen', matches[3]!['vumID']);
    expect(vanUwv.inhoud).toEqual({ bronID: keten.partner('uwv').oin, werkzoekende: uwv.details['u.1'] });

    const ander = new Vumvrager(keten.partner('wi'), '/vum/v3');
    expect(await ander.detail('werkzoekendeProfielen', matches[0]!['vumID'])).toMatchObject({
      status: 400,
      inhoud: { code: '400.01' },
    });
    expect((await wsp.detail('vacatures', matches[0]!['vumID'])).status).toBe(400);
    expect((await zoek()).matches.map((m) => m['vumID'])).not.toContain(matches[0]!['vumID']);
  });

  test('na tien details is het voor die vraag genoeg; een bron die niet antwoordt telt niet mee', async () => {
    const { matches } = await zoek();
    const [eigen, vanUwv] = [matches[0]!['vumID'], matches[3]!['vumID']];
    uwv.status = 500;
    expect(await wsp.detail('werkzoekendeProfielen', vanUwv)).toMatchObject({ status: 503, inhoud: { code: '500.3' } });
    uwv.status = 200;
    const statussen = await Promise.all(
      Array.from({ length: 12 }, async () => (await wsp.detail('werkzoekendeProfielen', eigen)).status),
    );
    expect(statussen.sort()).toEqual([...Array<number>(10).fill(200), 429, 429]);
    const { inhoud } = await wsp.detail('werkzoekendeProfielen', eigen);
    expect(inhoud).toMatchObject({ code: '429.01', message: expect.any(String) });
  });

  test('wie niet is wie hij zegt krijgt 401; bij een detail zonder te zeggen wie wie is', async () => {
    const vreemd = { 'X-VUM-fromParty': keten.partner('wi').oin, 'X-VUM-viaParty': keten.partner('uwv').oin };
    const bijVraag = await wsp.zoek('vacatures', VRAAG, vreemd);
    expect([bijVraag.status, bijVraag.kop.get('x-vum-viaparty')]).toEqual([401, vreemd['X-VUM-viaParty']]);
    const bijDetail = await wsp.detail('vacatures', 'x', vreemd);
    expect([bijDetail.status, bijDetail.kop.get('api-version')]).toEqual([401, '3.0.0']);
    expect(bijDetail.kop.get('x-vum-viaparty')).toBeNull();
    // Its own controller may ask by way of its processor, which is whose system this is.
    const via = await wsp.zoek('vacatures', VRAAG, { 'X-VUM-fromParty': keten.partner('wi').oin });
    expect(via.status).toBe(200);
  });

  test('naar binnen wordt niet gevraagd: een adres dat niet openbaar is, wordt geweigerd', async () => {
    for (const bronUrl of ['http://169.254.169.254/', 'https://localhost/', 'http://127.0.0.1:9/']) {
      const { status, inhoud } = await keten
        .partner('beheer')
        .vraag('PUT', '/api/v1/partners/uwv/vum', JSON.stringify({ bronUrl }), 'application/json');
      expect([status, inhoud['code']]).toEqual([400, 'WEBHOOK_NIET_TOEGESTAAN']);
    }
    const zelf = await keten.partner('uwv').vraag('PUT', '/api/v1/partners/uwv/vum', '{}', 'application/json');
    expect(zelf.status).toBe(403);
  });

  test('werkgeverscontactmomenten komen van hier en van bronnen, nieuwste eerst', async () => {
    const moment = (datum: string) => ({ datum, codeSoort: 2, werkgever: { nummerKvk: '01234567' } });
    for (const datum of ['2026-01-05', '2026-10-01']) {
      await keten.partner('wsp').stuurGoed('werkgevercontact.vastgelegd', { contact: moment(datum) });
    }
    const vraag = { 'werkgever.nummerKvk': { $eq: '01234567' } };
    const bron = new Vumvrager(keten.partner('wi'));
    const alle = await bron.zoek('werkgeverscontactmomenten', vraag);
    expect(alle.inhoud).toEqual({
      maximumAantalResultatenBereikt: false,
      matches: [moment('2026-10-01'), moment('2026-01-05')],
    });
    const vanaf = await bron.zoek('werkgeverscontactmomenten', { ...vraag, datum: { $gte: '2026-02-31' } });
    expect(vanaf.inhoud['matches']).toEqual([moment('2026-10-01')]);
    uwv.matches = [moment('2026-09-09')];
    const { inhoud } = await wsp.zoek('werkgeverscontactmomenten', vraag);
    expect(inhoud).toEqual({
      maximumAantalResultatenBereikt: false,
      vraagID: expect.any(String),
      matches: [moment('2026-10-01'), moment('2026-01-05'), moment('2026-09-09')],
    });
  });
});

describe('Wie er gevonden mag worden', () => {
  const bron = () => new Vumvrager(keten.partner('wsp'));
  const namen = async () => {
    const { inhoud } = await bron().zoek('werkzoekendeProfielen', VRAAG);
    return (inhoud['matches'] as Inhoud[]).map(naamVan).sort();
  };

  test('wie niet landelijk gevonden wil worden, wordt niet gevonden; ook niet met het nummer', async () => {
    await meld('K-2', { landelijkVindbaar: 'nee' });
    expect(await namen()).toEqual(['K-1', 'K-3']);
    expect((await bron().detail('werkzoekendeProfielen', 'K-2')).status).toBe(400);
    await meld('K-2', { landelijkVindbaar: 'ja' });
    expect(await namen()).toEqual(['K-1', 'K-2', 'K-3']);
  });

  test('zonder grondslag voor bemiddeling in de afspraak van de bron gaat niemand van die bron eruit', async () => {
    const pad = '/api/v1/partners/wi/afspraak';
    const beheer = keten.partner('beheer');
    const { inhoud } = await beheer.vraag('GET', pad);
    const zet = (grondslagen: unknown) => beheer.vraag('PUT', pad, JSON.stringify({ grondslagen }), 'application/json');
    const zonder = (inhoud['grondslagen'] as Inhoud[]).filter((g) => g['doel'] !== 'bemiddeling');
    expect((await zet(zonder)).status).toBe(200);
    expect(await namen()).toEqual([]);
    expect((await bron().detail('werkzoekendeProfielen', 'K-1')).status).toBe(400);
    await zet(inhoud['grondslagen']);
    expect(await namen()).toHaveLength(3);
  });

  test('elke vraag en elk detail staat in het logboek, met wie er getoond is; dat verandert niemand', async () => {
    await bron().detail('werkzoekendeProfielen', 'K-1');
    const [regel] = await keten.sql<Inhoud>(
      `select b.*, v.kenmerk_partner from logboek.vum_bevraging b
         join hub.verwijzing v on v.intern_id = b.getoond[1] and v.kenmerk_partner is not null
        order by b.id desc limit 1`,
    );
    expect(regel).toMatchObject({ kant: 'bron', wat: 'detail', van: keten.partner('wsp').oin, kenmerk_partner: 'K-1' });
    const telling = await keten.sql<Inhoud>(
      `select kant, wat, count(*)::int as keren from logboek.vum_bevraging group by 1, 2 order by 1, 2`,
    );
    expect(telling.map(({ kant, wat }) => `${kant} ${wat}`)).toEqual([
      'bron detail',
      'bron vraag',
      'uitwisseling detail',
      'uitwisseling vraag',
    ]);
    await expect(keten.sql(`update logboek.vum_bevraging set van = 'x'`)).rejects.toThrow(/append-only/);
    await expect(keten.sql(`delete from logboek.vum_bevraging`)).rejects.toThrow(/append-only/);
  });
});

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Opruimer } from '@estafette/hub/vum/vrager/index';
import { Keten } from '../support/keten.js';
import type { Inhoud, NepPartner } from '../support/neppartner.js';

const BEROEP = 'urn:reintegratietaal:beroep:';
const sleutels = () => JSON.parse(process.env['ESTAFETTE_TEST_SLEUTELS'] ?? '{}') as Record<string, string>;

/** Another region, with an exchange of its own: what is outside for us. */
let elders: Keten;
let keten: Keten;
let wsp: NepPartner;
let vacature: string;

beforeAll(async () => {
  elders = await Keten.start();
  keten = await Keten.start({ webhookToegestaan: [`uwv=${new URL(elders.adres).host}`] });
  wsp = keten.partner('wsp');
  await meld('past', {
    bemiddelingsberoep: [{ codeBeroepsnaam: `${BEROEP}orderpicker` }],
    werktijden: { aantalWerkurenPerWeekMinimaal: 20, aantalWerkurenPerWeekMaximaal: 28 },
  });
  await meld('kapper', { bemiddelingsberoep: [{ codeBeroepsnaam: `${BEROEP}kapper` }] });
  for (let i = 0; i < 11; i++) {
    await meld(`verwant-${i}`, { bemiddelingsberoep: [{ codeBeroepsnaam: `${BEROEP}magazijnmedewerker` }] });
  }
  const { betreft } = await wsp.stuurGoed('vacature.gepubliceerd', {
    vacature: { kenmerkPartner: 'V-1' },
    profiel: {
      naamVacature: 'Orderpicker',
      beroep: { codeBeroepsnaam: `${BEROEP}orderpicker` },
      adres: { postcode: '6901AB' },
      werktijden: { aantalWerkurenPerWeekMinimaal: 24, aantalWerkurenPerWeekMaximaal: 24 },
    },
  });
  vacature = betreft.id;
});
afterAll(() => Promise.all([keten.stop(), stopElders()]));

let gestopt: Promise<void> | undefined;
const stopElders = () => (gestopt ??= elders.stop());

const meld = (kenmerkPartner: string, profiel: object) =>
  elders.partner('wi').stuurGoed('kandidaatprofiel.vastgesteld', {
    inwoner: { kenmerkPartner },
    profiel: { mobiliteit: { bemiddelingspostcode: '6901CD' }, emailadres: ['a@example.org'], ...profiel },
  });

const bevragingen = (waar: Keten, wat: string) =>
  waar.sql<Inhoud>(`select vraag, van, kant from logboek.vum_bevraging where wat = $1 order by id`, [wat]);

describe('Een vacature van ons bij de uitwisseling van buiten', () => {
  let lijst: Inhoud;

  test('zonder aangesloten uitwisseling zegt de hub dat', async () => {
    const { status, inhoud } = await wsp.post(`/vacatures/${vacature}/vum-vragen`);
    expect([status, inhoud['code']]).toEqual([409, 'GEEN_UITWISSELING']);
  });

  test('er wordt breed gevraagd; wie komt, staat op volgorde met de uitleg en waar hij vandaan komt', async () => {
    const aansluiting = { uitwisselingUrl: `${elders.adres}/vum/v3`, sleutel: sleutels()['wsp'], bewaardagen: 14 };
    const { status } = await keten
      .partner('beheer')
      .vraag('PUT', '/api/v1/partners/uwv/vum', JSON.stringify(aansluiting), 'application/json');
    expect(status).toBe(200);
    const antwoord = await wsp.post(`/vacatures/${vacature}/vum-vragen`);
    expect(antwoord.status).toBe(200);
    lijst = antwoord.inhoud;
    expect(lijst).toMatchObject({ herkomst: { uitwisseling: 'uwv' }, gezien: 12, meer: false });
    const kandidaten = lijst['kandidaten'] as Inhoud[];
    expect(kandidaten.map((k) => k['rang'])).toEqual(kandidaten.map((_, i) => i + 1));
    expect(kandidaten.map((k) => k['score'])).toEqual(
      kandidaten.map((k) => k['score'] as number).sort((a, b) => b - a),
    );
    expect(kandidaten[0]!['profiel'].bemiddelingsberoep[0].codeBeroepsnaam).toBe(`${BEROEP}orderpicker`);
    expect(kandidaten[0]!['criteria']).toContainEqual(
      expect.objectContaining({ criterium: 'uren', oordeel: 'voldoet', zin: expect.any(String) }),
    );
    // The kapper was not asked for, and contact data come with the detail only.
    expect(JSON.stringify(lijst)).not.toMatch(/kapper|example\.org|vumID/);
    const [{ vraag, van }] = (await bevragingen(elders, 'vraag')) as [Inhoud];
    expect(van).toBe(wsp.oin);
    expect(vraag['selectiegebied']).toEqual({ postcode: '6901AB', afstand: 40 });
    expect(vraag['bemiddelingsberoep'].$elemMatch.$or.length).toBeGreaterThan(1);
  });

  test('wat niemand weet, telt zoals in de eigen lijst voor deze vacature', async () => {
    const reis = async () => {
      const { inhoud } = await wsp.haal(`/vum-vragen/${lijst['vraagId']}`);
      const regels = inhoud['kandidaten'][0].criteria as Inhoud[];
      return regels.find(({ criterium }) => criterium === 'reis');
    };
    expect(await reis()).toMatchObject({ oordeel: 'onbekend' });
    const zonder = (await reis())!['punten'] as number;
    const priors = {
      '432': { reis: { gemiddelde: 1000, aantal: 40 } },
    };
    await keten.sql(
      `with eigen as (select intern_id as id from hub.verwijzing where soort = 'vacature' and extern_id = $1),
            run as (insert into matcher.run (sleutel, dag, spoor, antwoord)
                    values ('eerder', '2026-11-20', jsonb_build_object('priors', $2::jsonb), '{}') returning id)
       insert into matcher.vertoning (vacature_id, kandidaat_id, dag, run_id, rang, score, zekerheid, plek)
       select eigen.id, uuidv7(), '2026-11-20', run.id, 1, 500, 500, 'score' from eigen, run`,
      [vacature, JSON.stringify(priors)],
    );
    expect((await reis())!['punten']).toBeGreaterThan(1.9 * zonder);
  });

  test('een detail komt alleen als iemand erom vraagt, en maar één keer', async () => {
    expect(await bevragingen(elders, 'detail')).toEqual([]);
    const pad = `/vum-vragen/${lijst['vraagId']}/kandidaten/${lijst['kandidaten'][0].kandidaatId}/detail`;
    for (let keer = 0; keer < 2; keer++) {
      const { status, inhoud } = await wsp.post(pad);
      expect(status).toBe(200);
      expect(inhoud).toMatchObject({
        herkomst: { uitwisseling: 'uwv' },
        detail: { bronID: elders.partner('wi').oin, werkzoekende: { emailadres: ['a@example.org'] } },
      });
    }
    expect(await bevragingen(elders, 'detail')).toHaveLength(1);
    expect(await bevragingen(keten, 'detail')).toMatchObject([{ kant: 'vrager', van: wsp.oin }]);
  });

  test('na tien details zegt de uitwisseling dat het genoeg is, en wij ook', async () => {
    const statussen: number[] = [];
    for (const { kandidaatId } of lijst['kandidaten'] as Inhoud[]) {
      statussen.push((await wsp.post(`/vum-vragen/${lijst['vraagId']}/kandidaten/${kandidaatId}/detail`)).status);
    }
    expect(statussen).toEqual([...Array<number>(10).fill(200), 429, 429]);
  });

  test('een ander ziet er niets van, en vraagt niets voor een vacature die niet van hem is', async () => {
    const scalabor = keten.partner('scalabor');
    expect((await scalabor.haal(`/vum-vragen/${lijst['vraagId']}`)).status).toBe(404);
    const pad = `/vum-vragen/${lijst['vraagId']}/kandidaten/${lijst['kandidaten'][0].kandidaatId}/detail`;
    expect((await scalabor.post(pad)).status).toBe(404);
    const [{ id }] = (await scalabor.haal('/vacatures')).inhoud['vacatures'] as [Inhoud];
    expect((await scalabor.post(`/vacatures/${id}/vum-vragen`)).status).toBe(403);
  });

  test('na de afgesproken termijn is alles weg', async () => {
    expect((await wsp.haal(`/vum-vragen/${lijst['vraagId']}`)).status).toBe(200);
    keten.klok.schuifOp({ dagen: 14 });
    expect((await wsp.haal(`/vum-vragen/${lijst['vraagId']}`)).status).toBe(404);
    await keten.vanHub(Opruimer).doe();
    expect(
      await keten.sql(`select id from hub.vum_buitenvraag union all select id from hub.vum_buitenkandidaat`),
    ).toEqual([]);
  });

  test('een uitwisseling die weg is geeft een weigering, geen storing', async () => {
    await stopElders();
    const { status, inhoud } = await wsp.post(`/vacatures/${vacature}/vum-vragen`);
    expect([status, inhoud['code']]).toEqual([503, 'UITWISSELING_ZWIJGT']);
  });
});

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Bemiddeling, toonVoorstel } from '../support/bemiddeling.js';
import { Keten } from '../support/keten.js';
import type { Inhoud, NepPartner } from '../support/neppartner.js';

const ORDERPICKER = 'urn:reintegratietaal:beroep:orderpicker';

let keten: Keten;
let wi: NepPartner;
let wsp: NepPartner;
let beheer: NepPartner;
let bemiddeling: Bemiddeling;

beforeAll(async () => {
  keten = await Keten.start();
  [wi, wsp, beheer] = [keten.partner('wi'), keten.partner('wsp'), keten.partner('beheer')];
  bemiddeling = new Bemiddeling(keten);
});
afterAll(() => keten.stop());

const uren = (minimaal: number, maximaal: number) => ({
  werktijden: { aantalWerkurenPerWeekMinimaal: minimaal, aantalWerkurenPerWeekMaximaal: maximaal },
});
const profiel = { bemiddelingsberoep: [{ codeBeroepsnaam: ORDERPICKER }] };
const stelVast = async (kenmerk: string, meer: object = {}, keten_: object = {}) =>
  (
    await wi.stuurGoed('kandidaatprofiel.vastgesteld', {
      inwoner: { kenmerkPartner: kenmerk },
      profiel: { ...profiel, ...meer },
      ...(Object.keys(keten_).length > 0 ? { keten: keten_ } : {}),
    })
  )['betreft'].id as string;
const vacature = async (kenmerk: string, meer: object = {}) =>
  (
    await wsp.stuurGoed('vacature.gepubliceerd', {
      vacature: { kenmerkPartner: kenmerk },
      profiel: { naamVacature: 'Orderpicker', beroep: { codeBeroepsnaam: ORDERPICKER }, ...uren(24, 32) },
      ...meer,
    })
  )['betreft'].id as string;
const lijst = async (vacatureId: string, aantal = 10): Promise<Inhoud> =>
  (await wsp.post(`/vacatures/${vacatureId}/kandidaten`, { aantal })).inhoud;
const opLijst = (antwoord: Inhoud) => antwoord['kandidaten'].map((k: Inhoud) => k['kandidaatId']) as string[];

describe('Vraag dit na', () => {
  test('de regisseur krijgt de vragen die voor deze inwoner het meeste uitmaken', async () => {
    await vacature('U-1');
    const id = await stelVast('U-leeg');
    const { status, inhoud } = await wi.haal(`/kandidaten/${id}/navraag`);
    expect(status).toBe(200);
    expect(inhoud).toMatchObject({ kandidaatId: id, vacatures: 1 });
    expect(inhoud['vragen'].map((v: Inhoud) => v['vraag'])).toEqual(['Hoeveel uur per week wilt u werken?']);
    await stelVast('U-leeg', uren(24, 32));
    expect((await wi.haal(`/kandidaten/${id}/navraag?aantal=20`)).inhoud['vragen']).toEqual([]);
    expect((await wi.haal(`/kandidaten/${id}/navraag?aantal=0`)).status).toBe(400);
  });

  test('wie niets met de inwoner te maken heeft, krijgt niets', async () => {
    const vacatureId = await vacature('U-2');
    await stelVast('U-vreemd');
    const bijWsp = opLijst(await lijst(vacatureId))[0]!;
    for (const pad of ['navraag', `uitleg?vacature=${vacatureId}`]) {
      const { status, inhoud } = await wsp.haal(`/kandidaten/${bijWsp}/${pad}`);
      expect([status, inhoud['code']]).toEqual([403, 'GEEN_DOELBINDING']);
    }
  });
});

describe('De inwoner mag weten waarom', () => {
  test('redenen, wat helpt en wat te verbeteren; geen score', async () => {
    const vacatureId = await vacature('U-3');
    const id = await stelVast('U-uitleg', uren(12, 16), { loonwaarde: { percentage: 60, datum: '2026-10-01' } });
    const bijWi = (await wi.haal('/vacatures')).inhoud['vacatures'][0].id as string;
    const { status, inhoud } = await wi.haal(`/kandidaten/${id}/uitleg?vacature=${bijWi}`);
    expect(status).toBe(200);
    expect(inhoud).toMatchObject({
      kandidaatId: id,
      uitleg: {
        past: expect.arrayContaining([{ criterium: 'beroepswens', zin: 'U zoekt dit werk.' }]),
        pastNiet: expect.arrayContaining([
          expect.objectContaining({ zin: 'Het werk is 24 tot 32 uur per week. U kan 12 tot 16 uur werken.' }),
        ]),
        slot: 'U mag altijd nee zeggen. Dat heeft geen gevolgen.',
      },
      regelingen: [
        { naam: 'loonkostensubsidie', zin: 'De werkgever kan geld krijgen om het verschil in loon te betalen.' },
      ],
    });
    expect(JSON.stringify(inhoud)).not.toMatch(/score|punten|rang|zekerheid/);
    expect((await wi.haal(`/kandidaten/${id}/uitleg`)).status).toBe(400);
    expect((await wi.haal(`/kandidaten/${id}/uitleg?vacature=${vacatureId}`)).status).toBe(404);
  });
});

describe('Een plek voor de banenafspraak', () => {
  test('is alleen voor wie in het register staat en dat goed vindt; elders telt het niet', async () => {
    const mee = await stelVast('U-ba', uren(24, 32), { doelgroepregister: 'ja', akkoordBanenafspraak: 'ja' });
    await stelVast('U-zonder-akkoord', uren(24, 32), { doelgroepregister: 'ja' });
    const gereserveerd = await vacature('U-4', { vorm: 'banenafspraak' });
    const antwoord = await lijst(gereserveerd);
    expect(antwoord).toMatchObject({ gezien: 1, kandidaten: [{ rang: 1 }] });
    expect(antwoord['regelingen'].map((r: Inhoud) => r['naam'])).toEqual(['no-riskpolis', 'loonkostensubsidie']);
    const elders = await lijst(await vacature('U-5'));
    const gelijken = elders['kandidaten'].filter((k: Inhoud) => k['score'] === antwoord['kandidaten'][0].score);
    expect(gelijken.length).toBeGreaterThan(1);
    expect(JSON.stringify(elders)).not.toMatch(/banenafspraak|doelgroep|regelingen/i);
    expect(mee).toEqual(expect.any(String));
  });
});

describe('Een run is na te rekenen', () => {
  test('ook als het profiel daarna veranderde komt er hetzelfde uit, byte voor byte', async () => {
    const vacatureId = await vacature('U-6');
    await stelVast('U-run', uren(24, 32));
    const { runId, kandidaten } = await lijst(vacatureId);
    const [{ antwoord }] = (await keten.sql<{ antwoord: string }>('select antwoord from matcher.run where id = $1', [
      runId,
    ])) as [{ antwoord: string }];
    await stelVast('U-run', {
      ...uren(4, 6),
      bemiddelingsberoep: [{ codeBeroepsnaam: 'urn:reintegratietaal:beroep:kapper' }],
    });
    expect((await lijst(vacatureId))['runId']).not.toBe(runId);
    const { status, inhoud } = await beheer.post(`/runs/${runId}/herberekening`);
    expect(status).toBe(200);
    expect(inhoud).toMatchObject({ runId, gelijk: true, bytes: Buffer.byteLength(antwoord) });
    expect(inhoud['spoor']).toMatchObject({ soort: 'kandidaten', weging: { versie: '1.0.0' }, gereserveerd: false });
    expect(kandidaten.length).toBeGreaterThan(1);
    expect((await wsp.post(`/runs/${runId}/herberekening`)).status).toBe(403);
    expect((await beheer.post(`/runs/${vacatureId}/herberekening`)).status).toBe(404);
  });

  test('knoeien met een bewaard antwoord valt op', async () => {
    const { runId } = await lijst(await vacature('U-7'));
    await keten.sql(`update matcher.run set antwoord = replace(antwoord, '"rang":1', '"rang":2') where id = $1`, [
      runId,
    ]);
    expect((await beheer.post(`/runs/${runId}/herberekening`)).inhoud['gelijk']).toBe(false);
  });
});

describe('Een nieuwe weging', () => {
  test('wordt eerst getoetst: gouden gevallen, verschuiving, wie in beeld komt', async () => {
    const [{ spoor }] = (await keten.sql<{ spoor: string }>('select spoor from matcher.run limit 1')) as [
      { spoor: string },
    ];
    expect(JSON.parse(spoor)).toHaveProperty('weging.hash');
    const weging = await beheer.haal('/algoritmeregister');
    expect(weging.status).toBe(200);
    const fout = await beheer.post('/wegingen/toetsing', { versie: '1.1.0' });
    expect(fout.inhoud['fouten'].length).toBeGreaterThan(3);
    expect(fout.inhoud['oordeel']).toMatch(/niet worden gebruikt/);
    const { readFileSync } = await import('node:fs');
    const bestand = new URL('../../../libs/matchregels/src/weging/1.0.0.json', import.meta.url);
    const nu = JSON.parse(readFileSync(bestand, 'utf8')) as Inhoud;
    const zelfde = await beheer.post('/wegingen/toetsing', { ...nu, versie: '1.1.0' });
    expect(zelfde.inhoud).toMatchObject({
      fouten: [],
      goud: { gezakt: [] },
      lijsten: { nieuwOpLijst: 0, verschuivingHoogstens: 0 },
      oordeel: expect.stringContaining('kan worden voorgelegd'),
    });
    const { oud, nieuw } = zelfde.inhoud['vertoning'];
    expect(nieuw).toEqual(oud);
    const scheef = {
      ...nu,
      versie: '2.0.0',
      gewichten: { ...nu['gewichten'], werkgever: { ...nu['gewichten'].werkgever, beroep: 0, taal: 350 } },
    };
    expect((await beheer.post('/wegingen/toetsing', scheef)).inhoud['goud'].gezakt.length).toBeGreaterThan(0);
    expect((await wsp.post('/wegingen/toetsing', nu)).status).toBe(403);
  });
});

describe('Wie werk heeft', () => {
  const start = async (kenmerk: string, meer: object) => {
    const vacatureId = await bemiddeling.vacature(`V-${kenmerk}`);
    await bemiddeling.inwoner(kenmerk);
    const id = await stelVast(kenmerk, uren(16, 32));
    const voorstel = await bemiddeling.legVoor(wsp, kenmerk, vacatureId);
    await bemiddeling.antwoord('ja');
    const inwoner = { id: (await toonVoorstel(wsp, voorstel))['inwoner'].id as string };
    const werk = { voorstel, inwoner, vanaf: '2027-01-04', ...meer };
    const { betreft } = await wsp.stuurGoed('plaatsing.gestart', werk);
    return { id, bijWsp: inwoner.id, plaatsing: betreft.id as string };
  };
  const staatErop = async (wie: string) => opLijst(await lijst(await vacature(`L-${wie}`), 200)).includes(wie);

  test('voltijds, is niet meer in beeld, en na het einde weer wel', async () => {
    const { bijWsp, plaatsing } = await start('W-vol', { vorm: 'regulier', uren: 32 });
    expect(await staatErop(bijWsp)).toBe(false);
    await wsp.stuurGoed('plaatsing.beeindigd', {
      plaatsing: { id: plaatsing },
      datum: '2027-03-01',
      reden: 'einde-contract',
    });
    expect(await staatErop(bijWsp)).toBe(true);
  });

  test('zonder bekende uren, is niet meer in beeld', async () => {
    const { bijWsp } = await start('W-onbekend', { vorm: 'regulier' });
    expect(await staatErop(bijWsp)).toBe(false);
  });

  test('voor een deel van de uren, wordt gezocht voor de uren die over zijn', async () => {
    const { bijWsp } = await start('W-deel', { vorm: 'regulier', uren: 20 });
    const antwoord = await lijst(await vacature('W-deel-lijst'), 200);
    const { criteria } = antwoord['kandidaten'].find((k: Inhoud) => k['kandidaatId'] === bijWsp) as Inhoud;
    expect(criteria.find((c: Inhoud) => c['criterium'] === 'uren').zin).toBe(
      'Het werk is 24 tot 32 uur per week. De kandidaat kan 12 uur werken.',
    );
  });

  test('als vrijwilliger, blijft in beeld', async () => {
    const { bijWsp } = await start('W-vrij', { vorm: 'vrijwilligerswerk', uren: 32 });
    expect(await staatErop(bijWsp)).toBe(true);
  });
});

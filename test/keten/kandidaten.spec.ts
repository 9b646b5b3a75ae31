import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Keten } from '../support/keten.js';
import type { NepPartner } from '../support/neppartner.js';

const ORDERPICKER = 'urn:reintegratietaal:beroep:orderpicker';

let keten: Keten;
let wi: NepPartner;
let wsp: NepPartner;
let vacature: string;

beforeAll(async () => {
  keten = await Keten.start();
  wi = keten.partner('wi');
  wsp = keten.partner('wsp');
  await keten.partner('beheer').vraag(
    'PUT',
    '/api/v1/postcodes',
    JSON.stringify({
      postcodes: [
        { pc4: '6811', plaats: 'Arnhem', gemeente: 'Arnhem', lat: 51.984, lon: 5.9 },
        { pc4: '6901', plaats: 'Zevenaar', gemeente: 'Zevenaar', lat: 51.93, lon: 6.08 },
      ],
    }),
    'application/json',
  );
  const { betreft } = await wsp.stuurGoed('vacature.gepubliceerd', {
    vacature: { kenmerkPartner: 'V-1' },
    plaatsen: 3,
    profiel: {
      naamVacature: 'Orderpicker',
      beroep: { codeBeroepsnaam: ORDERPICKER },
      adres: { postcode: '6901AB' },
      werktijden: { aantalWerkurenPerWeekMinimaal: 24, aantalWerkurenPerWeekMaximaal: 24 },
    },
  });
  vacature = betreft.id;
});
afterAll(() => keten.stop());

const kandidaat = (kenmerk: string, profiel: object) =>
  wi.stuurGoed('kandidaatprofiel.vastgesteld', { inwoner: { kenmerkPartner: kenmerk }, profiel });
const passend = {
  bemiddelingsberoep: [{ codeBeroepsnaam: ORDERPICKER }],
  mobiliteit: { bemiddelingspostcode: '6811AA', maximaleReisafstand: 25 },
  werktijden: { aantalWerkurenPerWeekMinimaal: 20, aantalWerkurenPerWeekMaximaal: 28 },
};

describe('Een accountmanager vraagt kandidaten bij een vacature', () => {
  test('wie net is gemeld staat er meteen bij, bovenaan wie past, en onbekend is geen nul', async () => {
    await kandidaat('K-past', passend);
    await kandidaat('K-ander', {
      ...passend,
      bemiddelingsberoep: [{ codeBeroepsnaam: 'urn:reintegratietaal:beroep:kapper' }],
    });
    await kandidaat('K-leeg', {});
    const { status, inhoud } = await wsp.post(`/vacatures/${vacature}/kandidaten`, { aantal: 10 });
    expect(status).toBe(200);
    expect(inhoud).toMatchObject({ vacatureId: vacature, weging: { versie: expect.any(String) }, gezien: 3 });
    const [eerste, tweede, derde] = inhoud['kandidaten'];
    expect([eerste.rang, tweede.rang, derde.rang]).toEqual([1, 2, 3]);
    expect(eerste.score).toBeGreaterThan(tweede.score);
    expect(tweede.criteria.map((c: { oordeel: string }) => c.oordeel)).toContain('onbekend');
    expect(tweede.score).toBeGreaterThan(derde.score);
  });

  test('de uitleg is het rekenwerk: punten tellen op, zinnen staan erbij', async () => {
    const { inhoud } = await wsp.post(`/vacatures/${vacature}/kandidaten`, { aantal: 1 });
    const { criteria, score, bereik } = inhoud['kandidaten'][0];
    expect(criteria.map((c: { criterium: string }) => c.criterium)).toEqual(
      expect.arrayContaining(['beroep', 'reis', 'uren']),
    );
    expect(
      criteria.every(
        (c: { zin: string; punten: number; maximum: number }) => c.zin.length > 5 && c.punten <= c.maximum,
      ),
    ).toBe(true);
    expect(score).toBeGreaterThanOrEqual(bereik[0]);
    expect(score).toBeLessThanOrEqual(bereik[1]);
  });

  test('dezelfde vraag geeft dezelfde run, byte voor byte', async () => {
    const vraag = async () => {
      const antwoord = await fetch(`${keten.adres}/api/v1/vacatures/${vacature}/kandidaten`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${JSON.parse(process.env['ESTAFETTE_TEST_SLEUTELS']!)['wsp']}`,
          'content-type': 'application/json',
        },
        body: '{"aantal":5}',
      });
      return antwoord.text();
    };
    const [eerste, tweede] = [await vraag(), await vraag()];
    expect(tweede).toBe(eerste);
  });

  test('de lijst is pseudoniem: het WSP kan het profiel van een kandidaat niet openen', async () => {
    const { inhoud } = await wsp.post(`/vacatures/${vacature}/kandidaten`, {});
    const { kandidaatId } = inhoud['kandidaten'][0];
    expect((await wsp.haal(`/kandidaten/${kandidaatId}`)).status).toBe(404);
    expect(JSON.stringify(inhoud)).not.toContain('K-past');
  });

  test('de matcher kan leeftijd, trede en vrije tekst niet eens lezen', async () => {
    const { sql } = await import('../support/database.js');
    await expect(sql(keten.database.matcher, 'select profiel from hub.kandidaat')).rejects.toThrow(/permission denied/);
    const kolommen = await keten.sql<{ column_name: string }>(
      `select column_name from information_schema.columns where table_schema = 'hub' and table_name = 'matcher_kandidaat'`,
    );
    expect(kolommen.map((k) => k.column_name).sort()).toEqual([
      'beroepen',
      'beschikbaar',
      'ervaring',
      'id',
      'maximale_reisafstand',
      'pc4',
      'uren_maximaal',
      'uren_minimaal',
      'xid',
    ]);
  });

  test('na intrekken komt er niemand meer, en een vreemde vacature bestaat niet', async () => {
    await wsp.stuurGoed('vacature.ingetrokken', { vacature: { kenmerkPartner: 'V-1' }, reden: 'niet-meer-nodig' });
    expect((await wsp.post(`/vacatures/${vacature}/kandidaten`, {})).inhoud).toMatchObject({
      kandidaten: [],
      gezien: 0,
    });
    expect((await wsp.post('/vacatures/00000000-0000-4000-8000-000000000000/kandidaten', {})).status).toBe(404);
    expect((await wsp.post(`/vacatures/${vacature}/kandidaten`, { aantal: 0 })).status).toBe(400);
  });
});

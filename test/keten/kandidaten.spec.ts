import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { keur } from '@estafette/contracts';
import { KandidatenGevonden } from '@estafette/contracts/kandidaten';
import { totDat } from '../support/geduld.js';
import { Keten } from '../support/keten.js';
import type { Inhoud, NepPartner } from '../support/neppartner.js';

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

describe('Namen bij codes', () => {
  test('een partner zoekt een beroep en krijgt code, naam, groep en wat erbij hoort', async () => {
    const { status, inhoud } = await wsp.haal('/beroepen?zoek=orderp');
    expect(status).toBe(200);
    expect(inhoud['beroepen']).toMatchObject([
      { code: ORDERPICKER, naam: 'Orderpicker', groep: { code: '4321', naam: expect.any(String) } },
    ]);
    expect(inhoud['beroepen'][0].competenties).toContainEqual({
      code: 'urn:reintegratietaal:competentie:orders-verzamelen',
      naam: 'Orders verzamelen',
      soort: 'essentieel',
    });
    expect((await wsp.haal(`/beroepen?zoek=${'x'.repeat(101)}`)).status).toBe(400);
    expect((await fetch(`${keten.adres}/api/v1/beroepen`)).status).toBe(401);
  });
});

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
    // What was told just before may reach the matcher in between: then there is something new to say, once.
    await totDat(
      async () => [await vraag(), await vraag()] as const,
      ([eerste, tweede]) => eerste === tweede,
    );
  });

  test('een eis proberen: wie er afvalt en waarom, zonder dat er iets verandert; dan pas wijzigen', async () => {
    const anders = {
      profiel: { werktijden: { aantalWerkurenPerWeekMinimaal: 40, aantalWerkurenPerWeekMaximaal: 40 } },
    };
    const proef = await wsp.post(`/vacatures/${vacature}/proeflijst`, { ...anders, aantal: 1 });
    expect(proef.status).toBe(200);
    const nu = (await wsp.post(`/vacatures/${vacature}/kandidaten`, { aantal: 1 })).inhoud['kandidaten'][0];
    const was = proef.inhoud['kandidaten'].find((k: Inhoud) => k['kandidaatId'] === nu.kandidaatId);
    expect(was).toMatchObject({ rangNu: 1, scoreNu: nu.score });
    expect(was.score).toBeLessThan(nu.score);
    expect(was.verschillen).toContainEqual(expect.objectContaining({ criterium: 'uren', zin: expect.any(String) }));
    expect(JSON.stringify(proef.inhoud)).not.toContain('K-past');
    expect((await wsp.haal(`/vacatures/${vacature}`)).inhoud['versie']).toBe(1);
    const vreemd = (await wi.haal('/vacatures')).inhoud['vacatures'][0].id;
    expect((await wi.post(`/vacatures/${vreemd}/proeflijst`, anders)).inhoud['code']).toBe('ROL_ONJUIST');
    const fout = await wsp.post(`/vacatures/${vacature}/proeflijst`, { profiel: { beroep: 'kok' } });
    expect([fout.status, fout.inhoud['fouten'][0].pad]).toEqual([400, 'profiel.beroep']);
  });

  test('iemand terzijde zetten geldt voor deze vacature en deze partner, met een reden; de lijst blijft zoals zij was', async () => {
    const lijst = async () => (await wsp.post(`/vacatures/${vacature}/kandidaten`, { aantal: 5 })).inhoud['kandidaten'];
    const voor = await lijst();
    const pad = `/vacatures/${vacature}/terzijde`;
    const wie = { kandidaat: { id: voor[0].kandidaatId } };
    expect((await wsp.post(pad, { ...wie, reden: 'lelijk' })).status).toBe(400);
    expect((await wsp.post(pad, { ...wie, reden: 'reis' })).status).toBe(204);
    expect((await wsp.post(pad, { ...wie, reden: 'uren' })).status).toBe(204);
    expect((await wsp.haal(pad)).inhoud['terzijde']).toMatchObject([
      { kandidaatId: voor[0].kandidaatId, reden: 'uren' },
    ]);
    expect(await lijst()).toEqual(voor);
    const bijWi = (await wi.haal('/vacatures')).inhoud['vacatures'].at(-1).id;
    expect((await wi.haal(`/vacatures/${bijWi}/terzijde`)).inhoud['terzijde']).toEqual([]);
    expect((await wsp.vraag('DELETE', `/api/v1${pad}/${voor[0].kandidaatId}`)).status).toBe(204);
    expect((await wsp.haal(pad)).inhoud['terzijde']).toEqual([]);
  });

  test('wie op de lijst B heet, blijft B: ook na een nieuwe lijst, en alleen voor deze partner', async () => {
    const { inhoud } = await wsp.post(`/vacatures/${vacature}/kandidaten`, { aantal: 5 });
    const [a, b, c] = (inhoud['kandidaten'] as { kandidaatId: string }[]).map(({ kandidaatId }) => kandidaatId);
    const pad = `/vacatures/${vacature}/schuilnamen`;
    const geef = async (...ids: unknown[]) =>
      (await wsp.post(pad, { kandidaten: ids.map((id) => ({ id })) })).inhoud['schuilnamen'];
    await Promise.all([geef(a, b), geef(a, b)]);
    expect(await geef(c, b, a)).toEqual([
      { kandidaatId: a, nummer: 1 },
      { kandidaatId: b, nummer: 2 },
      { kandidaatId: c, nummer: 3 },
    ]);
    expect((await wsp.haal(pad)).inhoud['schuilnamen']).toHaveLength(3);
    const bijWi = (await wi.haal('/vacatures')).inhoud['vacatures'].at(-1).id;
    expect((await wi.haal(`/vacatures/${bijWi}/schuilnamen`)).inhoud['schuilnamen']).toEqual([]);
    expect((await wi.post(`/vacatures/${bijWi}/schuilnamen`, { kandidaten: [{ id: a }] })).status).toBe(404);
  });

  test('de lijst is pseudoniem: het WSP kan het profiel van een kandidaat niet openen', async () => {
    const { inhoud } = await wsp.post(`/vacatures/${vacature}/kandidaten`, {});
    const { kandidaatId } = inhoud['kandidaten'][0];
    const geweigerd = await wsp.haal(`/kandidaten/${kandidaatId}`);
    expect(geweigerd.status).toBe(403);
    expect(geweigerd.inhoud).toMatchObject({ code: 'GEEN_DOELBINDING', vraagBij: { partner: expect.any(String) } });
    expect(JSON.stringify(inhoud)).not.toContain('K-past');
  });

  test('de matcher kan leeftijd, trede en vrije tekst niet eens lezen', async () => {
    const { sql } = await import('../support/database.js');
    await expect(sql(keten.database.matcher, 'select profiel from hub.kandidaat_deel')).rejects.toThrow(
      /permission denied/,
    );
    const kolommen = await keten.sql<{ column_name: string }>(
      `select column_name from information_schema.columns where table_schema = 'hub' and table_name = 'matcher_kandidaat'`,
    );
    expect(kolommen.map((k) => k.column_name).sort()).toEqual([
      'alleen_deze_werkmomenten',
      'belastbaarheid',
      'beroepen',
      'beschikbaar',
      'competenties',
      'contractvormen',
      'ervaring',
      'id',
      'interesses',
      'kantoortijden',
      'maximale_reisafstand',
      'niveau',
      'onregelmatig',
      'opleidingsniveaus',
      'pc4',
      'rijbewijzen',
      'talen',
      'uren_maximaal',
      'uren_minimaal',
      'vanaf',
      'xid',
    ]);
  });

  test('alle criteria van de vacature tellen mee; wie het rijbewijs niet heeft, staat er net niet bij', async () => {
    const { betreft } = await wsp.stuurGoed('vacature.gepubliceerd', {
      vacature: { kenmerkPartner: 'V-rijden' },
      profiel: {
        beroep: { codeBeroepsnaam: 'urn:reintegratietaal:beroep:pakketbezorger' },
        adres: { postcode: '6901AB' },
        competentiebeheersing: [{ codeCompetentie: 'urn:reintegratietaal:competentie:bestelbus-rijden' }],
        codeWerkEnDenkniveauMinimaal: '3',
        taalbeheersing: [{ codeTaal: 'nld', codeNiveauTaalbeheersingMondeling: 3 }],
        rijbewijs: [{ codeSoortRijbewijs: 'B' }],
        arbeidsVoorwaarden: { datumAanvangWerkzaamheden: '2027-01-04' },
        contractvorm: [{ codeTypeArbeidscontract: 'B', codeTypeOvereenkomst: '01' }],
        flexibiliteit: { indicatieOnregelmatigWerkOfPloegendienst: 1 },
        werktijden: { aantalWerkurenPerWeekMinimaal: 24 },
      },
      keten: {
        taakeisen: ['tillen'],
        rijdenIsHetWerk: 'ja',
        redenTaaleis: 'De bezorger legt de klant uit wat er in het pakket zit.',
        interesses: ['rijden'],
      },
    });
    const volledig = {
      ...passend,
      bemiddelingsberoep: [{ codeBeroepsnaam: 'urn:reintegratietaal:beroep:pakketbezorger' }],
      arbeidsmarktkwalificatie: {
        codeWerkEnDenkniveauWerkzoekende: 3,
        competentiebeheersing: [{ codeCompetentie: 'urn:reintegratietaal:competentie:bestelbus-rijden' }],
        taalbeheersing: [{ codeTaal: 'nld', codeNiveauTaalbeheersingMondeling: 2 }],
        rijbewijs: [{ codeSoortRijbewijs: 'B' }],
        interesse: [{ naamInteresse: 'Rijden' }, { naamInteresse: 'mijn kleinkinderen' }],
      },
      contractvorm: [{ codeTypeArbeidscontract: 'B' }],
      flexibiliteit: { datumAanvangBeschikbaarVoorWerk: '2026-12-01', indicatieOnregelmatigWerkOfPloegendienst: 1 },
    };
    const keten = { belastbaarheid: [{ taak: 'tillen', oordeel: 'beperkt' }] };
    const meld = (kenmerk: string, profiel: object) =>
      wi.stuurGoed('kandidaatprofiel.vastgesteld', { inwoner: { kenmerkPartner: kenmerk }, profiel, keten });
    await meld('K-rijdt', volledig);
    const kwalificatie = { ...volledig.arbeidsmarktkwalificatie, rijbewijs: [{ codeSoortRijbewijs: 'AM' }] };
    await meld('K-brommer', { ...volledig, arbeidsmarktkwalificatie: kwalificatie });

    const { inhoud } = await wsp.post(`/vacatures/${betreft.id}/kandidaten`, { aantal: 3 });
    const oordelen = inhoud['kandidaten'][0].criteria.map((c: { criterium: string; oordeel: string }) => [
      c.criterium,
      c.oordeel,
    ]);
    expect(oordelen).toEqual([
      ['beroep', 'voldoet'],
      ['competenties', 'voldoet'],
      ['niveau', 'voldoet'],
      ['taal', 'deels'],
      ['rijbewijs', 'voldoet'],
      ['uren', 'voldoet'],
      ['beschikbaar', 'voldoet'],
      ['belastbaarheid', 'deels'],
      ['beroepswens', 'voldoet'],
      ['interesse', 'voldoet'],
      ['reis', 'voldoet'],
      ['contractvorm', 'voldoet'],
      ['urenwens', 'voldoet'],
      ['werkmomenten', 'voldoet'],
    ]);
    expect(inhoud['netNiet'][0]).toMatchObject({
      reden: 'harde_eis',
      criterium: 'rijbewijs',
      watMoetAnders: 'De kandidaat haalt eerst het rijbewijs.',
      wie: 'kandidaat',
    });
    await wsp.stuurGoed('vacature.ingetrokken', { vacature: { kenmerkPartner: 'V-rijden' } });
  });

  test('een profiel met een onmogelijk getal houdt de index niet op', async () => {
    await kandidaat('K-raar', passend);
    await keten.sql(
      `update hub.kandidaat_deel set profiel = jsonb_set(jsonb_set(profiel, '{werktijden,aantalWerkurenPerWeekMinimaal}', '"veel"'),
         '{mobiliteit,maximaleReisafstand}', '25.5')
        where veldgroep = 'werk'
          and kandidaat_id = (select intern_id from hub.verwijzing where kenmerk_partner = 'K-raar')`,
    );
    await keten.sql(`update hub.kandidaat set versie = versie + 1
                      where id = (select intern_id from hub.verwijzing where kenmerk_partner = 'K-raar')`);
    const { status, inhoud } = await wsp.post(`/vacatures/${vacature}/kandidaten`, { aantal: 10 });
    expect(status).toBe(200);
    expect(inhoud['gezien']).toBe(6);
  });

  test('een systeem vraagt het per bericht, en krijgt dezelfde lijst terug als bericht', async () => {
    const overApi = (await wsp.post(`/vacatures/${vacature}/kandidaten`, { aantal: 3 })).inhoud;
    const { id } = await wsp.stuurGoed('kandidaten.gevraagd', { vacature: { kenmerkPartner: 'V-1' }, aantal: 3 });
    const { data, oorzaak } = await wsp.wachtOp('kandidaten.gevonden');
    expect(oorzaak).toBe(id);
    expect(keur(KandidatenGevonden, data)).toEqual([]);
    expect(data).toMatchObject({ vacature: { id: vacature, kenmerkPartner: 'V-1' }, gezien: overApi['gezien'] });
    const inLijst = (k: Inhoud) => [k['inwoner']?.id ?? k['kandidaatId'], k['rang'], k['score'], k['criteria'].length];
    expect(data['kandidaten'].map(inLijst)).toEqual(overApi['kandidaten'].map(inLijst));
    expect(data['runId']).toBe(overApi['runId']);
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

describe('Een regisseur vraagt vacatures bij een inwoner', () => {
  test('in dezelfde vorm; een partner die de inwoner niet kent, vindt niemand', async () => {
    const { betreft } = await wsp.stuurGoed('vacature.gepubliceerd', {
      vacature: { kenmerkPartner: 'V-2' },
      profiel: { beroep: { codeBeroepsnaam: ORDERPICKER }, adres: { postcode: '6901AB' } },
    });
    const { betreft: inwoner } = await kandidaat('K-spiegel', passend);
    const { status, inhoud } = await wi.post(`/kandidaten/${inwoner.id}/vacatures`, { aantal: 5 });
    expect(status).toBe(200);
    expect(inhoud).toMatchObject({ kandidaatId: inwoner.id, gezien: 1, netNiet: [] });
    expect(inhoud['vacatures']).toMatchObject([{ rang: 1, score: 1000, plek: 'score' }]);
    const { vacatureId } = inhoud['vacatures'][0];
    expect(vacatureId).not.toBe(betreft.id);
    expect((await wi.haal(`/vacatures/${vacatureId}`)).inhoud['partner']).toBe('wsp');

    const heen = await wsp.post(`/vacatures/${betreft.id}/kandidaten`, { aantal: 200 });
    const { kandidaatId } = heen.inhoud['kandidaten'][0];
    expect((await wsp.post(`/kandidaten/${kandidaatId}/vacatures`, {})).status).toBe(403);
    expect((await wsp.post(`/kandidaten/${inwoner.id}/vacatures`, {})).status).toBe(404);
    expect((await wi.post(`/kandidaten/${inwoner.id}/vacatures`, { aantal: 0 })).status).toBe(400);
  });
});

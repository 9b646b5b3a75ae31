import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { catalogus, keur } from '@estafette/contracts';
import { tel, type Telling } from '@estafette/hub/datakwaliteit/telling';
import { Verslagen } from '@estafette/hub/datakwaliteit/index';
import { minimumsets, ontbrekend, type Bekend } from '@estafette/hub/overdracht/minimumset';
import { Database, HUB } from '@estafette/persistence';
import { leesLokaleDatum, lokaleDatum } from '@estafette/tijd';
import { Zaad } from '@estafette/zaad';
import { Bemiddeling } from '../support/bemiddeling.js';
import { Keten } from '../support/keten.js';
import { NepMens } from '../support/nepmens.js';
import type { Inhoud, NepPartner } from '../support/neppartner.js';
import { biedAan } from '../support/verhaal.js';

const ORDERPICKER = 'urn:reintegratietaal:beroep:orderpicker';
const ALTIJD = { van: leesLokaleDatum('2020-01-01')!, tot: leesLokaleDatum('2030-12-31')! };
const PERIODE = `van=${ALTIJD.van}&tot=${ALTIJD.tot}`;
const ZONDER_POSTCODE = 12;

let keten: Keten;
let wi: NepPartner;
let scalabor: NepPartner;
let ketenregisseur: NepMens;

beforeAll(async () => {
  keten = await Keten.start();
  wi = keten.partner('wi');
  scalabor = keten.partner('scalabor');
  const rol = { naam: 'K. Keten', rollen: ['ketenregisseur'] };
  await keten.partner('beheer').vraag('PUT', '/api/v1/partners/wi/medewerkers/k.keten', JSON.stringify(rol));
  ketenregisseur = await NepMens.meldAan(keten.adres, 'K. Keten');
  for (let i = 1; i <= ZONDER_POSTCODE; i++) {
    const inwoner = { kenmerkPartner: `DK-${i}` };
    const profiel = {
      bemiddelingsberoep: [{ codeBeroepsnaam: ORDERPICKER }],
      werktijden: { aantalWerkurenPerWeekMaximaal: 24 },
    };
    const oud = { onderdeel: 'bemiddelingsberoep', herkomst: 'inwoner', datum: '2020-01-01' };
    await wi.stuurGoed('kandidaatprofiel.vastgesteld', {
      inwoner,
      profiel,
      keten: { ladderTrede: { trede: 3, datum: '2020-01-01' } },
      herkomst: { werk: [oud] },
    });
    await biedAan(wi, inwoner.kenmerkPartner);
  }
});
afterAll(() => keten?.stop());

async function cijfersVan(wie: { haal(pad: string): Promise<{ inhoud: Inhoud }> }, partner: string): Promise<Inhoud> {
  const { inhoud } = await wie.haal(`/monitor/datakwaliteit?${PERIODE}`);
  return inhoud['partners'].find((p: Inhoud) => p['partner'] === partner);
}

const gegeven = (cijfers: Inhoud, naam: string): Inhoud =>
  cijfers['gegevens'].find((g: Inhoud) => g['gegeven'] === naam);

async function telling(partner: string): Promise<Telling> {
  const [rij] = await keten.sql<{ id: string }>(`select id from hub.partner where naam = $1`, [partner]);
  const [een] = await keten.vanHub(Database).inTransactie(HUB, 'inzage', (em) => tel(em, ALTIJD, rij!.id));
  return een!;
}

describe('De monitor van datakwaliteit', () => {
  test('zegt welk veld ontbreekt, hoe vaak, en welke overdrachten het raakte', async () => {
    const cijfers = await cijfersVan(wi, 'wi');
    expect(cijfers).toMatchObject({ profielen: ZONDER_POSTCODE, overdrachten: { aangeboden: 12, onvolledig: 12 } });
    expect(gegeven(cijfers, 'postcode')).toMatchObject({
      naam: 'De postcode',
      veldgroep: 'werk',
      ontbreekt: ZONDER_POSTCODE,
      overdrachten: ZONDER_POSTCODE,
    });
    expect(gegeven(cijfers, 'doel')).toMatchObject({ ontbreekt: 0, overdrachten: 0 });
    expect(cijfers['diensten']).toContainEqual({ dienst: 'leeradvies', volledig: 0 });
  });

  test('zegt wat te oud is: een oordeel telt vanaf zijn eigen datum, een feit vanaf die van zijn herkomst', async () => {
    const cijfers = await cijfersVan(wi, 'wi');
    expect(gegeven(cijfers, 'ladderTrede')).toMatchObject({ ontbreekt: 0, verouderd: ZONDER_POSTCODE });
    expect(gegeven(cijfers, 'wensberoep')).toMatchObject({ ontbreekt: 0, verouderd: ZONDER_POSTCODE });
    expect(gegeven(cijfers, 'ladderTrede')['mediaanDagen']).toBeGreaterThan(3_000);
    const vandaag = { van: ALTIJD.van, tot: lokaleDatum(keten.klok.nu()) };
    const { inhoud } = await wi.haal(`/monitor/datakwaliteit?van=${vandaag.van}&tot=${vandaag.tot}`);
    expect(gegeven(inhoud['partners'][0], 'wensberoep')['verouderd']).toBe(ZONDER_POSTCODE);
    expect(gegeven(inhoud['partners'][0], 'uren')).toMatchObject({ ontbreekt: 0, verouderd: 0, mediaanDagen: 0 });
  });

  test('telt hoe vaak het op een lijst met kandidaten onbekend was', async () => {
    const bemiddeling = new Bemiddeling(keten);
    const beroep = { codeBeroepsnaam: ORDERPICKER };
    const profiel = { naamVacature: 'Orderpicker', beroep, adres: { postcode: '6811AA' } };
    const vacature = await bemiddeling.vacature('DK-V', { profiel });
    const lijst = await keten.partner('wsp').post(`/vacatures/${vacature}/kandidaten`, { aantal: 50 });
    expect(lijst.inhoud['kandidaten']).toHaveLength(ZONDER_POSTCODE);
    const wisten = (await telling('wi')).gegevens;
    expect(wisten.find((g) => g.gegeven === 'postcode')?.opLijsten).toBe(ZONDER_POSTCODE);
    expect(wisten.find((g) => g.gegeven === 'wensberoep')?.opLijsten).toBe(0);
  });

  test('telt weigeringen per code en veld, en wat daarna goed kwam', async () => {
    const fout = (id: string, datum: string) =>
      wi.stuur(
        'kandidaatprofiel.vastgesteld',
        { inwoner: { kenmerkPartner: 'DK-1' }, profiel: {}, keten: { ladderTrede: { trede: 3, datum } } },
        { id },
      );
    expect((await fout('dk-fout-1', '31-12-2026')).status).toBe(400);
    expect((await fout('dk-fout-2', 'gisteren')).status).toBe(400);
    expect((await fout('dk-fout-1', '2026-01-01')).status).toBe(202);
    await wi.stuur('contactpersoon.toegewezen', { verzonnen_veld_van_iemand: 1 }, { id: 'dk-fout-3' });
    const { berichten, weigeringen } = await cijfersVan(wi, 'wi');
    expect(berichten).toMatchObject({ geweigerd: 3, hersteld: 1 });
    const veld = 'data.keten.ladderTrede.datum';
    expect(weigeringen).toContainEqual({ code: 'DATUM_ONGELDIG', veld, berichten: 2, hersteld: 1 });
    expect(JSON.stringify(weigeringen)).not.toContain('verzonnen_veld');
    expect(weigeringen).toContainEqual({ code: 'VELD_ONBEKEND', veld: 'data.?', berichten: 1, hersteld: 0 });
  });

  test('verbergt wat over minder dan tien mensen gaat', async () => {
    const inwoner = { kenmerkPartner: 'DK-SC' };
    await scalabor.stuurGoed('kandidaatprofiel.vastgesteld', { inwoner, profiel: {} });
    expect((await telling('scalabor')).profielen).toBe(1);
    const cijfers = await cijfersVan(scalabor, 'scalabor');
    expect(cijfers['profielen']).toBeNull();
    expect(gegeven(cijfers, 'postcode')).toMatchObject({ ontbreekt: null, mediaanDagen: null, overdrachten: 0 });
  });

  test('laat een partner zichzelf zien, en de ketenregisseur van de gemeente iedereen', async () => {
    const namen = async (wie: NepPartner | NepMens) => {
      const { inhoud } =
        wie instanceof NepMens
          ? await wie.vraag('GET', '/monitor/datakwaliteit')
          : await wie.haal('/monitor/datakwaliteit');
      return inhoud['partners'].map((p: Inhoud) => p['partner']);
    };
    expect(await namen(scalabor)).toEqual(['scalabor']);
    expect(await namen(await NepMens.meldAan(keten.adres, 'R. de Vries'))).toEqual(['wi']);
    expect(await namen(ketenregisseur)).toEqual(expect.arrayContaining(['wi', 'scalabor', 'wsp', 'uwv']));
    expect((await scalabor.haal('/monitor/datakwaliteit?van=gisteren')).status).toBe(400);
  });

  test('wat de ketenregisseur van iedereen ziet, staat tot de nacht, of tot zij opnieuw laat tellen', async () => {
    const pad = `/monitor/datakwaliteit?${PERIODE}`;
    const geweigerd = async () => {
      const { inhoud } = await ketenregisseur.vraag('GET', pad);
      return inhoud['partners'].find((p: Inhoud) => p['partner'] === 'wi')['berichten']['geweigerd'];
    };
    const eerst = await geweigerd();
    await wi.stuur('contactpersoon.toegewezen', {}, { id: 'dk-fout-nacht' });
    expect(await geweigerd()).toBe(eerst);
    expect((await cijfersVan(wi, 'wi'))['berichten']['geweigerd']).toBe(eerst + 1);
    expect((await ketenregisseur.vraag('POST', pad)).status).toBe(200);
    expect(await geweigerd()).toBe(eerst + 1);
    expect((await (await NepMens.meldAan(keten.adres, 'R. de Vries')).vraag('POST', pad)).status).toBe(403);
  });

  test('een ketenregisseur van een ander ziet alleen de eigen organisatie', async () => {
    const rol = { naam: 'A. Ander', rollen: ['ketenregisseur'] };
    await keten.partner('beheer').vraag('PUT', '/api/v1/partners/scalabor/medewerkers/a.ander', JSON.stringify(rol));
    const ander = await NepMens.meldAan(keten.adres, 'A. Ander');
    const { inhoud } = await ander.vraag('GET', '/monitor/datakwaliteit');
    expect(inhoud['partners'].map((p: Inhoud) => p['partner'])).toEqual(['scalabor']);
    expect((await ander.vraag('POST', '/monitor/datakwaliteit/verslagen', {})).status).toBe(403);
  });
});

describe('Het verslag aan een partner', () => {
  test('komt als bericht wanneer de ketenregisseur erom vraagt, met zinnen die zeggen wat het kostte', async () => {
    const gevraagd = { partner: 'wi', ...ALTIJD };
    const antwoord = await ketenregisseur.vraag('POST', '/monitor/datakwaliteit/verslagen', gevraagd);
    expect(antwoord).toMatchObject({ status: 202, inhoud: { partners: ['wi'] } });
    const { data } = await wi.wachtOp('datakwaliteit.gerapporteerd');
    const postcode = data['gegevens'].find((g: Inhoud) => g['gegeven'] === 'postcode');
    expect(postcode).toMatchObject({ ontbreekt: 12, overdrachten: 12, opLijsten: 12 });
    expect(postcode['zin']).toBe(
      'De postcode ontbreekt bij 12 inwoners. De postcode ontbrak bij 12 overdrachten. Op lijsten met kandidaten telde dit 12 keer als onbekend.',
    );
    const soort = catalogus.find(({ naam }) => naam === 'datakwaliteit.gerapporteerd')!;
    expect(keur(soort.klasse, data)).toEqual([]);
    for (const zin of [data['zin'], ...data['gegevens'].map((g: Inhoud) => g['zin'])]) {
      for (const deel of zin.split(/(?<=[.:])\s/)) expect(deel.split(/\s+/).length).toBeLessThanOrEqual(15);
    }
  });

  test('komt elke maand één keer, hoeveel hubs er ook kijken, en niet als er niets te zeggen is', async () => {
    keten.klok.schuifOp({ dagen: dagenTotVolgendeMaand() });
    const verslagen = keten.vanHub(Verslagen);
    const beurten = await Promise.all([verslagen.maandelijks(), verslagen.maandelijks(), verslagen.maandelijks()]);
    expect(beurten.flat().sort()).toEqual(['scalabor', 'wi', 'wsp']);
    expect(await verslagen.maandelijks()).toEqual([]);
    const maanden = await keten.sql<{ n: number }>(
      `select count(*)::int as n from hub.datakwaliteitsverslag v join hub.partner p on p.id = v.partner_id where p.naam = 'uwv'`,
    );
    expect(maanden).toEqual([{ n: 1 }]);
    const post = (await keten.partner('uwv').leegPostbus()).map((b) => b.type);
    expect(post.filter((type) => type.includes('datakwaliteit'))).toEqual([]);
  });
});

test('wat in SQL ontbreekt, ontbreekt ook volgens de regel van de overdracht', async () => {
  const zaad = new Zaad(7);
  const bekend: Bekend[] = [];
  for (let i = 0; i < 40; i++) {
    const { profiel, keten: block } = willekeurig(zaad);
    bekend.push({ profiel, keten: block, doel: 'x' });
    await keten.partner('uwv').stuurGoed('kandidaatprofiel.vastgesteld', {
      inwoner: { kenmerkPartner: `DK-W-${i}` },
      profiel,
      keten: block,
    });
  }
  const { gegevens, diensten } = await telling('uwv');
  for (const [dienst, nodig] of Object.entries(minimumsets)) {
    const missen = bekend.map((b) => ontbrekend(dienst, b));
    expect({ dienst, volledig: missen.filter((m) => m.length === 0).length }).toEqual(
      diensten.find((d) => d.dienst === dienst),
    );
    for (const naam of nodig) {
      const mist = missen.filter((m) => m.includes(naam)).length;
      expect({ naam, mist }).toEqual({ naam, mist: gegevens.find((g) => g.gegeven === naam)!.ontbreekt });
    }
  }
});

/** Until the fifteenth of the month after this one. */
function dagenTotVolgendeMaand(): number {
  const [jaar, maand, dag] = lokaleDatum(keten.klok.nu()).split('-').map(Number) as [number, number, number];
  return (Date.UTC(jaar, maand, 15) - Date.UTC(jaar, maand - 1, dag)) / 86_400_000;
}

function willekeurig(zaad: Zaad): { profiel: object; keten: object } {
  const soms = <T>(waarden: readonly T[]): T => zaad.kies(waarden);
  return {
    profiel: {
      ...soms([{}, { bemiddelingsberoep: [] }, { bemiddelingsberoep: [{ codeBeroepsnaam: ORDERPICKER }] }]),
      ...soms([{}, { mobiliteit: { bemiddelingspostcode: '6811AA' } }]),
      ...soms([{}, { werktijden: {} }, { werktijden: { aantalWerkurenPerWeekMaximaal: 24 } }]),
      arbeidsmarktkwalificatie: {
        ...soms([{}, { werkervaring: [] }, { werkervaring: [{ beroep: { codeBeroepsnaam: ORDERPICKER } }] }]),
        ...soms([{}, { opleiding: [{ indicatieDiploma: 1 }] }]),
        ...soms([{}, { taalbeheersing: [{ codeTaal: 'nld' }] }]),
      },
    },
    keten: {
      ...soms([{}, { ladderTrede: { trede: 2, datum: '2026-01-01' } }]),
      ...soms([{}, { belastbaarheid: [] }, { belastbaarheid: [{ taak: 'tillen', oordeel: 'kan' }] }]),
      ...soms([{}, { begeleiding: 'onbekend' }, { begeleiding: 'licht' }]),
    },
  };
}

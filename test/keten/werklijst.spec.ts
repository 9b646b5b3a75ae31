import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { totDat } from '../support/geduld.js';
import { Keten } from '../support/keten.js';
import { NepMens } from '../support/nepmens.js';
import type { Inhoud } from '../support/neppartner.js';
import { regisseurDeVries } from '../support/verhaal.js';
import { Signaalwereld } from './signaalwereld.js';

let keten: Keten;
let wereld: Signaalwereld;
let mens: NepMens;
beforeAll(async () => {
  keten = await Keten.start();
  wereld = new Signaalwereld(keten);
  mens = await NepMens.meldAan(keten.adres, 'R. de Vries');
});
afterAll(() => keten.stop());

const bakker = { code: 's.bakker', naam: 'S. Bakker' };

/** All of a list, page after page of two. */
async function alle(pad: string, collectie: string): Promise<Inhoud[]> {
  const gevonden: Inhoud[] = [];
  let volgende: string | null = `/api/v1${pad}&maximum=2`;
  while (volgende) {
    const { inhoud }: { inhoud: Inhoud } = await wereld.wi.vraag('GET', volgende);
    expect(inhoud[collectie].length).toBeLessThanOrEqual(2);
    gevonden.push(...inhoud[collectie]);
    volgende = inhoud['volgende'];
  }
  return gevonden;
}

test('een lijst bladert zonder iets dubbel of niet te tonen, en telt wat zij toont, per filter', async () => {
  for (let i = 0; i < 5; i++) await wereld.krijgtRegisseur(`WL-${i}`, { volgendContact: wereld.over(1) });
  await wereld.krijgtRegisseur('WL-5', { regisseur: bakker, volgendContact: wereld.over(1) });
  await wereld.aangeboden('WL-6', { uiterlijkeDatum: wereld.over(20), redenUiterlijkeDatum: 'einde-ww' });
  keten.klok.schuifOp({ dagen: 7 });
  const tel = async (vraag: string): Promise<Inhoud[]> =>
    (await wereld.wi.haal(`/signalen/tellingen?${vraag}`)).inhoud['tellingen'];
  await totDat(
    () => tel(''),
    (t) => ['BUITEN_BEELD', 'NIET_OPGEPAKT', 'TERMIJN_NADERT'].every((code) => t.some((x) => x['waarde'] === code)),
  );
  await totDat(
    () => tel('code=BUITEN_BEELD'),
    (t) => t[0]?.['aantal'] === 6,
  );
  for (const vraag of [
    '',
    'code=BUITEN_BEELD',
    'regisseur=r.devries',
    'team=intake',
    'partner=scalabor',
    'ernst=hoog',
  ]) {
    // A signaal may be told between the two.
    const { getoond } = await totDat(
      async () => ({ getoond: await alle(`/signalen?${vraag}`, 'signalen'), tellingen: await tel(vraag) }),
      (gezien) => gezien.tellingen.reduce((n, { aantal }) => n + aantal, 0) === gezien.getoond.length,
    );
    expect([vraag, new Set(getoond.map(({ id }) => id)).size]).toEqual([vraag, getoond.length]);
  }
  expect(await tel('code=BUITEN_BEELD&per=regisseur')).toEqual([
    { waarde: 'r.devries', aantal: 5 },
    { waarde: 's.bakker', aantal: 1 },
  ]);
  expect((await wereld.wi.haal('/signalen/tellingen?per=maan')).status).toBe(400);
});

test('het filter op regisseur zegt wie nu aan zet is: bij afwezigheid de vervanger, voor overdrachten en signalen', async () => {
  const { bijWi } = await wereld.aangeboden('WL-7');
  await wereld.krijgtRegisseur('WL-7', { vervanger: bakker });
  const vind = async (code: string): Promise<boolean> =>
    (await alle(`/overdrachten?regisseur=${code}`, 'overdrachten')).some(({ id }) => id === bijWi.id);
  expect([await vind('r.devries'), await vind('s.bakker')]).toEqual([true, false]);
  await wereld.wi.stuurGoed('contactpersoon.afgemeld', { medewerker: regisseurDeVries });
  expect([await vind('r.devries'), await vind('s.bakker')]).toEqual([false, true]);
  await wereld.wi.stuurGoed('contactpersoon.teruggemeld', { medewerker: regisseurDeVries });
  expect([await vind('r.devries'), await vind('s.bakker')]).toEqual([true, false]);
});

test('een regisseur begint met wat er speelt rond haar eigen inwoners, ook als een ander aan zet is, en niet met dat van collega’s', async () => {
  await wereld.bemiddeling.inwoner('WL-8');
  const voorstel = await wereld.bemiddeling.legVoor(wereld.wsp, 'WL-8', await wereld.bemiddeling.vacature('V-WL-8'));
  await wereld.bemiddeling.antwoord('ja');
  const { inwoner } = (await wereld.wsp.haal(`/voorstellen/${voorstel.id}`)).inhoud as { inwoner: Inhoud };
  const werk = { inwoner: { id: inwoner['id'] }, voorstel, vorm: 'regulier', vanaf: wereld.over(0) };
  await wereld.wsp.stuurGoed('plaatsing.gestart', werk);
  keten.klok.schuifOp({ dagen: 20 });
  const ander = await NepMens.meldAan(keten.adres, 'S. Bakker');
  const van = async (wie: NepMens): Promise<Inhoud[]> =>
    (await wie.vraag('GET', '/signalen?mijn=ja&maximum=200')).inhoud['signalen'];
  const gaatOver = (kenmerk: string, signalen: Inhoud[]): string[] =>
    signalen.filter((s) => s['inwoner']?.kenmerkPartner === kenmerk).map((s) => s['code']);
  await totDat(
    () => van(mens),
    (signalen) => gaatOver('WL-8', signalen).includes('NAZORG_GEMIST'),
  );
  const [zij, hij] = [await van(mens), await van(ander)];
  expect(zij.find(({ code }) => code === 'NAZORG_GEMIST')?.['eigenaar'].partner).toBe('wsp');
  expect(gaatOver('WL-6', zij)).toContain('NIET_OPGEPAKT');
  expect(gaatOver('WL-5', zij)).toEqual([]);
  expect(gaatOver('WL-5', hij)).toContain('BUITEN_BEELD');
  expect([...gaatOver('WL-8', hij), ...gaatOver('WL-6', hij)]).toEqual([]);
  const telling = await mens.vraag('GET', '/signalen/tellingen?mijn=ja&code=BUITEN_BEELD');
  expect(telling.inhoud['tellingen'][0]['aantal']).toBe(zij.filter(({ code }) => code === 'BUITEN_BEELD').length);
  expect((await mens.vraag('GET', '/signalen?mijn=ja&open=nee')).status).toBe(400);
});

test('een mens bewaart weergaven onder een naam; niemand anders ziet ze, en een systeem heeft er geen', async () => {
  const weergaven = [
    { lijst: 'signalen', naam: 'Mijn dringende zaken', vraag: { regisseur: 'r.devries', ernst: 'hoog' } },
    { lijst: 'overdrachten', naam: 'Ligt bij Scalabor', vraag: { partner: 'scalabor', ouderDanDagen: '14' } },
  ];
  const bewaard = await mens.vraag('PUT', '/weergaven', { weergaven });
  expect(bewaard).toMatchObject({ status: 200, inhoud: { weergaven } });
  expect((await mens.vraag('GET', '/weergaven')).inhoud['weergaven']).toEqual(weergaven);
  const ander = await NepMens.meldAan(keten.adres, 'S. Bakker');
  expect((await ander.vraag('GET', '/weergaven')).inhoud['weergaven']).toEqual([]);
  expect((await wereld.wi.haal('/weergaven')).status).toBe(403);
  const dubbel = await mens.vraag('PUT', '/weergaven', { weergaven: [weergaven[0], weergaven[0]] });
  expect(dubbel).toMatchObject({ status: 400, inhoud: { fouten: [{ pad: 'weergaven.1.naam' }] } });
  const vreemd = { lijst: 'maan', naam: 'x', vraag: { inwoner: 'wie' } };
  const fout = await mens.vraag('PUT', '/weergaven', { weergaven: [vreemd] });
  expect(fout.inhoud['fouten'].map((f: Inhoud) => f['pad']).sort()).toEqual([
    'weergaven.0.lijst',
    'weergaven.0.vraag.inwoner',
  ]);
  await mens.vraag('PUT', '/weergaven', { weergaven: [] });
  expect((await mens.vraag('GET', '/weergaven')).inhoud['weergaven']).toEqual([]);
});

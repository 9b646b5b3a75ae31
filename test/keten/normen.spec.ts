import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { dagenLater, isWerkdag, lokaleDatum } from '@estafette/tijd';
import { totDat } from '../support/geduld.js';
import { Keten } from '../support/keten.js';
import type { Antwoord, NepPartner } from '../support/neppartner.js';
import { biedAan } from '../support/verhaal.js';

let keten: Keten;
let wi: NepPartner, scalabor: NepPartner, beheer: NepPartner;
beforeAll(async () => {
  keten = await Keten.start();
  wi = keten.partner('wi');
  scalabor = keten.partner('scalabor');
  beheer = keten.partner('beheer');
});
afterAll(() => keten.stop());

const zet = (wie: NepPartner, normen: object[]): Promise<Antwoord> =>
  wie.vraag('PUT', '/api/v1/partners/scalabor/normen', JSON.stringify({ normen }), 'application/json');

function volgendeWerkdag(nu: Date): string {
  let dag = dagenLater(lokaleDatum(nu), 1);
  while (!isWerkdag(dag)) dag = dagenLater(dag, 1);
  return dag;
}

/** How many hours this overdracht has until nobody picked it up for too long. */
async function urenVoorPersoon(nummer: string): Promise<number | undefined> {
  const [rij] = await keten.sql<{ uren: string }>(
    `select extract(epoch from t.vervalt_op - o.aangeboden_op) / 3600 as uren
       from matcher.termijn t join hub.overdracht o on o.id = t.onderwerp_id
      where o.nummer = $1 and t.oorzaak like 'geen-persoon%'`,
    [nummer],
  );
  return rij && Number(rij.uren);
}

const wachtOpUren = (nummer: string, klopt: (uren: number | undefined) => boolean) =>
  totDat(() => urenVoorPersoon(nummer), klopt);

test('een afspraak met de ontvanger gaat voor de norm, ook voor wat al loopt; en kan weer weg', async () => {
  const { nummer } = await biedAan(wi, 'NORM-1');
  const { nummer: ander } = await biedAan(wi, 'NORM-2', { dienst: 'jobcoaching' });
  await wachtOpUren(nummer, (uren) => uren !== undefined);
  const gewoon = (await urenVoorPersoon(nummer))!;
  const afspraak = { norm: 'geen-persoon', van: 'wi', dienst: 'arbeidsontwikkeltraject', werkdagen: 20 };
  expect((await zet(beheer, [afspraak])).inhoud['normen']).toMatchObject([afspraak]);
  await wachtOpUren(nummer, (uren) => uren! > gewoon + 24 * 20);
  expect(await urenVoorPersoon(ander)).toBeCloseTo(gewoon, 0);
  await zet(beheer, []);
  await wachtOpUren(nummer, (uren) => Math.abs(uren! - gewoon) < 1);
});

const regio = (inhoud: object): Promise<Antwoord> =>
  beheer.vraag(
    'PUT',
    '/api/v1/normen',
    JSON.stringify({ normen: [], gelijkgesteldeDagen: [], ...inhoud }),
    'application/json',
  );

test('de regio stelt een dag gelijk aan een feestdag: termijnen eindigen een dag later, ook die al lopen; en terug', async () => {
  const { nummer } = await biedAan(wi, 'NORM-3');
  await wachtOpUren(nummer, (uren) => uren !== undefined);
  const gewoon = (await urenVoorPersoon(nummer))!;
  const morgen = volgendeWerkdag(keten.klok.nu());
  const dag = { datum: morgen, besluit: 'De gemeente is dicht: personeelsdag.' };
  const antwoord = await regio({ gelijkgesteldeDagen: [dag], eigenaar: 'H. Visser' });
  expect(antwoord.inhoud).toMatchObject({ gelijkgesteldeDagen: [dag], versie: 1, eigenaar: 'H. Visser' });
  await wachtOpUren(nummer, (uren) => uren! >= gewoon + 23);
  const nieuw = await biedAan(wi, 'NORM-4');
  await wachtOpUren(nieuw.nummer, (uren) => uren !== undefined && uren > gewoon + 22);
  await regio({});
  await wachtOpUren(nummer, (uren) => Math.abs(uren! - gewoon) < 1);
  await wachtOpUren(nieuw.nummer, (uren) => uren! < gewoon + 1);
});

test('de regio kiest een andere termijn, voor een dienst of voor iedereen; een afspraak met een partner gaat voor', async () => {
  const { nummer } = await biedAan(wi, 'NORM-5');
  const { nummer: ander } = await biedAan(wi, 'NORM-6', { dienst: 'jobcoaching' });
  await wachtOpUren(nummer, (uren) => uren !== undefined);
  const gewoon = (await urenVoorPersoon(nummer))!;
  await regio({
    normen: [
      { norm: 'geen-persoon', dagen: 30 },
      { norm: 'geen-antwoord', werkdagen: 4 },
    ],
  });
  await wachtOpUren(nummer, (uren) => uren! > gewoon + 24 * 20);
  await wachtOpUren(ander, (uren) => uren! > gewoon + 24 * 20);
  await zet(beheer, [{ norm: 'geen-persoon', werkdagen: 3 }]);
  await wachtOpUren(nummer, (uren) => Math.abs(uren! - gewoon) < 1);
  await zet(beheer, []);
  await regio({});
});

test('elke wijziging is een versie: wie, wanneer en waarom; van de regio en van een paar', async () => {
  const norm = { norm: 'geen-besluit', werkdagen: 20 };
  const verzoek = { normen: [norm], eigenaar: 'Teamleider Intake', toelichting: 'Zo afgesproken op 1 november.' };
  const gezet = await beheer.vraag(
    'PUT',
    '/api/v1/partners/scalabor/normen',
    JSON.stringify(verzoek),
    'application/json',
  );
  const { eigenaar, toelichting } = verzoek;
  expect(gezet.inhoud).toMatchObject({ eigenaar, toelichting, gezetDoor: 'Beheer van de hub', normen: [norm] });
  const { versie } = gezet.inhoud;
  await zet(beheer, []);
  const { versies } = (await beheer.haal('/partners/scalabor/normen/versies?maximum=2')).inhoud;
  expect(versies).toMatchObject([
    { versie: versie + 1, inhoud: { normen: [] } },
    { versie, eigenaar, toelichting, inhoud: { normen: [norm] } },
  ]);
  const regionaal = (await wi.haal('/normen')).inhoud;
  expect(regionaal['standaard']).toContainEqual({
    norm: 'geen-antwoord',
    signaal: 'VOORSTEL_WACHT',
    betekenis: 'De regisseur beantwoordt een voorstel',
    dienst: null,
    werkdagen: 2,
    dagen: null,
    vooraf: null,
  });
  expect(regionaal['feestdagen'].length).toBeGreaterThan(18);
  const eerder = (await wi.haal('/normen/versies')).inhoud['versies'];
  expect(eerder.map((v: { versie: number }) => v.versie)).toEqual([4, 3, 2, 1]);
  // The same once more changes nothing.
  expect((await regio({})).inhoud['versie']).toBe(4);
});

test('niet iedereen stelt de normen van de regio; en geen dag twee keer, of een werkdag waar dagen tellen', async () => {
  const put = JSON.stringify({ normen: [], gelijkgesteldeDagen: [] });
  expect((await wi.vraag('PUT', '/api/v1/normen', put, 'application/json')).status).toBe(403);
  const dag = { datum: '2027-12-24', besluit: 'Kerstavond' };
  const fout = await regio({
    gelijkgesteldeDagen: [dag, dag],
    normen: [
      { norm: 'uiterlijke-datum', werkdagen: 5 },
      { norm: 'geen-antwoord', dienst: 'bap', dagen: 3 },
    ],
  });
  expect(fout.status).toBe(400);
  expect(fout.inhoud['fouten'].map((f: { pad: string }) => f.pad)).toEqual(['normen.0.werkdagen', 'normen.1.dienst']);
  const dubbel = await regio({ gelijkgesteldeDagen: [dag, dag] });
  expect(dubbel.inhoud['fouten'][0].pad).toBe('gelijkgesteldeDagen.1.datum');
});

test('een partner ziet zijn normen, maar verandert ze niet alleen; fouten staan er allemaal bij', async () => {
  expect((await zet(scalabor, [])).status).toBe(403);
  const fout = await zet(beheer, [{ norm: 'snel', van: 'niemand', dienst: 'koffie', werkdagen: 1, dagen: 1 }]);
  expect(fout).toMatchObject({ status: 400 });
  expect(fout.inhoud['fouten'].map((f: { pad: string }) => f.pad)).toEqual([
    'normen.0.norm',
    'normen.0.van',
    'normen.0.dienst',
    'normen.0',
  ]);
});

import { afterAll, beforeAll, expect, test } from '@jest/globals';
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

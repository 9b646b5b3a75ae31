import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { lokaleDatum } from '@estafette/tijd';
import { Keten } from '../support/keten.js';
import { ketenvulling } from '../support/ketenvulling.js';
import type { Inhoud, NepPartner } from '../support/neppartner.js';

let keten: Keten;
let wsp: NepPartner;
let jaar: number;

beforeAll(async () => {
  keten = await Keten.start();
  wsp = keten.partner('wsp');
  const vandaag = lokaleDatum(keten.klok.nu());
  jaar = Number(vandaag.slice(0, 4)) - 1;
  for (const opdracht of ketenvulling(600, vandaag)) await keten.sql(opdracht);
});
afterAll(() => keten?.stop());

async function monitor(wat: string, vraag = `van=${jaar}-01-01&tot=${jaar}-12-31`): Promise<Inhoud> {
  const { status, inhoud } = await wsp.haal(`/monitor/${wat}?${vraag}`);
  expect(status).toBe(200);
  return inhoud;
}

const kwartaal = (nummer: number): string => `van=${jaar}-${String(nummer * 3 - 2).padStart(2, '0')}-01`;
const optelling = (rijen: Inhoud[]): number => rijen.reduce((samen, { aantal }) => samen + aantal, 0);

describe('De ketenmonitor', () => {
  test('telt wat er in een jaar gebeurde, en zegt van wanneer dat is', async () => {
    const { totaal, stromen, bijgewerktOp, gebieden, tijdvak } = await monitor('stromen');
    const [{ n }] = (await keten.sql(
      `select count(*)::int as n from hub.overdracht where extract(year from aangeboden_op at time zone 'Europe/Amsterdam') = ${jaar}`,
    )) as [{ n: number }];
    expect(totaal).toBe(n);
    expect(tijdvak.naam).toBe(String(jaar));
    expect(stromen.every((s: Inhoud) => s['van'] === 'wi')).toBe(true);
    expect(gebieden.length).toBeGreaterThan(1);
    expect(Date.parse(bijgewerktOp)).not.toBeNaN();
  });

  test('geeft doorlooptijden met de middelste en de langzaamste één op tien', async () => {
    const { totaal } = await monitor('doorlooptijden');
    expect(totaal.mediaanDagen).toBeGreaterThan(0);
    expect(totaal.eenOpTienDagen).toBeGreaterThan(totaal.mediaanDagen);
  });

  test('vertelt van geen enkel getal onder de tien, nergens, en zegt dat het verborgen is', async () => {
    const gezien: (number | null)[] = [];
    const verzamel = (deel: unknown): void => {
      if (Array.isArray(deel)) return deel.forEach(verzamel);
      if (deel === null || typeof deel !== 'object') return;
      for (const [veld, waarde] of Object.entries(deel)) {
        if (/^(aantal|gestart|totaal|mensen|overdrachten|plaatsingen)$/.test(veld) && typeof waarde !== 'object')
          gezien.push(waarde);
        else if (veld === 'aantal' || veld === 'gestart') gezien.push(null);
        else verzamel(waarde);
      }
    };
    const vragen = [1, 2, 3, 4].map(kwartaal).concat(`van=${jaar}-01-01&tot=${jaar}-12-31`);
    const gebied = (await monitor('stromen')).gebieden[0].code;
    for (const wat of ['kerncijfers', 'stromen', 'uitval', 'plaatsingen', 'diensten', 'wisselingen', 'oorzaken']) {
      for (const vraag of vragen)
        for (const in_ of ['', `&gebied=${gebied}`]) verzamel(await monitor(wat, vraag + in_));
    }
    expect(gezien.filter((n) => n !== null && n > 0 && n < 10)).toEqual([]);
    expect(gezien).toContain(null);
    expect(gezien.some((n) => n !== null && n >= 10)).toBe(true);
  });

  test('verraadt ook niets aan wie kwartalen van het jaar aftrekt, of gebieden van de regio', async () => {
    const perJaar = (await monitor('stromen')).stromen as Inhoud[];
    const perKwartaal = await Promise.all([1, 2, 3, 4].map((k) => monitor('stromen', kwartaal(k))));
    const gebieden = (await monitor('stromen')).gebieden.map(({ code }: Inhoud) => code) as string[];
    const perGebied = await Promise.all(
      gebieden.map((g) => monitor('stromen', `van=${jaar}-01-01&tot=${jaar}-12-31&gebied=${g}`)),
    );
    let vergeleken = 0;
    for (const stroom of perJaar.filter((s) => s['aantal'] !== null)) {
      for (const delen of [perKwartaal, perGebied]) {
        const zelfde = delen.flatMap((d) => d['stromen'].filter((s: Inhoud) => s['naar'] === stroom['naar']));
        if (zelfde.every((s: Inhoud) => s['aantal'] !== null)) continue;
        vergeleken++;
        const rest = stroom['aantal'] - optelling(zelfde.filter((s: Inhoud) => s['aantal'] !== null));
        expect(rest).toBeGreaterThan(9);
      }
    }
    expect(vergeleken).toBeGreaterThan(0);
  });

  test('kent alleen hele kwartalen en jaren', async () => {
    const { status, inhoud } = await wsp.haal(`/monitor/stromen?van=${jaar}-01-01&tot=${jaar}-01-30`);
    expect(status).toBe(400);
    expect(inhoud['detail']).toContain('heel kwartaal');
  });

  test('telt opnieuw als de ketenregisseur of het beheer dat vraagt, en een ander niet', async () => {
    const voor = (await monitor('plaatsingen')).bijgewerktOp;
    keten.klok.schuifOp({ dagen: 1 });
    expect((await wsp.post('/monitor/kerncijfers')).status).toBe(403);
    expect((await keten.partner('beheer').post('/monitor/kerncijfers')).status).toBe(200);
    expect(Date.parse((await monitor('plaatsingen')).bijgewerktOp)).toBeGreaterThan(Date.parse(voor));
  });
});

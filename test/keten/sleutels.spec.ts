import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { sql } from '../support/database.js';
import { Keten } from '../support/keten.js';
import { NepMens } from '../support/nepmens.js';
import { NepPartner, type Antwoord, type Inhoud } from '../support/neppartner.js';

let keten: Keten;
let beheer: NepPartner;
let partnerbeheerder: NepMens;

beforeAll(async () => {
  keten = await Keten.start();
  beheer = keten.partner('beheer');
  partnerbeheerder = await NepMens.meldAan(keten.adres, 'T. Hendriks');
});
afterAll(() => keten.stop());

const maak = (naam: string, inhoud: object = {}) => beheer.post(`/partners/${naam}/sleutels`, inhoud);
const trekIn = (naam: string, id: string) => beheer.vraag('DELETE', `/api/v1/partners/${naam}/sleutels/${id}`);
const met = (sleutel: string) => new NepPartner(keten.adres, sleutel, '');
const ik = async (sleutel: string) => (await met(sleutel).haal('/partners/ik')).status;
const geldige = async (naam: string): Promise<Inhoud[]> =>
  (await beheer.haal(`/partners/${naam}/sleutels`)).inhoud['sleutels'].filter((s: Inhoud) => s['status'] === 'geldig');

describe('Een sleutel wisselen zonder stilstand', () => {
  test('twee tegelijk geldig, dan de oude intrekken; het geheim is er maar één keer', async () => {
    const [oud] = await geldige('caw');
    const { status, inhoud: nieuw } = await maak('caw', { omschrijving: 'wissel', geldigDagen: 90 });
    expect(status).toBe(201);
    expect(nieuw['sleutel']).toMatch(/^estafette_[\w-]{43}$/);
    expect(nieuw['sleutel'].startsWith(nieuw['herkenning'])).toBe(true);
    expect(await ik(nieuw['sleutel'])).toBe(200);
    expect((await keten.partner('caw').haal('/partners/ik')).status).toBe(200);
    expect((await trekIn('caw', oud!['id'])).status).toBe(204);
    expect((await keten.partner('caw').haal('/partners/ik')).status).toBe(401);
    expect(await ik(nieuw['sleutel'])).toBe(200);
    const lijst = JSON.stringify((await beheer.haal('/partners/caw/sleutels')).inhoud);
    expect(lijst).toContain(nieuw['herkenning']);
    expect(lijst).not.toContain(nieuw['sleutel']);
    expect((await trekIn('caw', oud!['id'])).status).toBe(204);
    expect((await trekIn('lwl', oud!['id'])).status).toBe(404);
  });

  test('een derde geldige sleutel komt er niet, ook niet door tien keer tegelijk te vragen', async () => {
    const antwoorden = await Promise.all(Array.from({ length: 10 }, () => maak('lwl')));
    const statussen = antwoorden.map((a: Antwoord) => a.status);
    expect(statussen.filter((s) => s === 201)).toHaveLength(1);
    expect(antwoorden.filter((a) => a.inhoud['code'] === 'SLEUTELS_VOL')).toHaveLength(9);
    expect(await geldige('lwl')).toHaveLength(2);
  });

  test('een verlopen sleutel opent niets en maakt plaats', async () => {
    const { inhoud } = await maak('uwv', { geldigDagen: 1 });
    expect(await ik(inhoud['sleutel'])).toBe(200);
    await keten.sql(`update hub.sleutel set verloopt_op = now() - interval '1 second' where id = $1`, [inhoud['id']]);
    expect(await ik(inhoud['sleutel'])).toBe(401);
    expect((await maak('uwv')).status).toBe(201);
  });

  test('wie iets onmogelijks vraagt, hoort alles tegelijk', async () => {
    const { status, inhoud } = await maak('swt', { geldigDagen: 400, kleur: 'rood' });
    expect(status).toBe(400);
    expect(inhoud['fouten'].map((f: Inhoud) => [f['code'], f['pad']])).toEqual(
      expect.arrayContaining([
        ['GETAL_BUITEN_BEREIK', 'geldigDagen'],
        ['VELD_ONBEKEND', 'kleur'],
      ]),
    );
    expect((await maak('niemand')).status).toBe(404);
  });
});

describe('Laatst gebruikt', () => {
  test('wordt hoogstens één keer per minuut opgeschreven, hoe vaak er ook gevraagd wordt', async () => {
    const { inhoud } = await maak('aanbieder');
    const rij = async () =>
      (
        await keten.sql<{ xmin: string; op: Date | null }>(
          `select xmin::text, laatst_gebruikt_op as op from hub.sleutel where id = $1`,
          [inhoud['id']],
        )
      )[0]!;
    expect((await rij()).op).toBeNull();
    expect(await ik(inhoud['sleutel'])).toBe(200);
    const eerste = await rij();
    expect(eerste.op).not.toBeNull();
    await Promise.all(Array.from({ length: 20 }, () => ik(inhoud['sleutel'])));
    expect(await rij()).toEqual(eerste);
    await keten.sql(`update hub.sleutel set laatst_gebruikt_op = now() - interval '61 seconds' where id = $1`, [
      inhoud['id'],
    ]);
    await ik(inhoud['sleutel']);
    expect((await rij()).op!.getTime()).toBeGreaterThanOrEqual(eerste.op!.getTime());
  });
});

describe('Wie sleutels beheert', () => {
  test('een partnerbeheerder die van de eigen organisatie, en van geen andere', async () => {
    const { status, inhoud } = await partnerbeheerder.vraag('POST', '/partners/scalabor/sleutels', {});
    expect(status).toBe(201);
    expect(await ik(inhoud['sleutel'])).toBe(200);
    expect((await partnerbeheerder.vraag('DELETE', `/partners/scalabor/sleutels/${inhoud['id']}`)).status).toBe(204);
    expect(await ik(inhoud['sleutel'])).toBe(401);
    for (const naam of ['wi', 'beheer', 'niemand']) {
      expect((await partnerbeheerder.vraag('GET', `/partners/${naam}/sleutels`)).status).toBe(403);
      expect((await partnerbeheerder.vraag('POST', `/partners/${naam}/sleutels`, {})).status).toBe(403);
    }
  });

  test('een collega zonder die rol niet, en een sleutel zelf ook niet', async () => {
    const collega = await NepMens.meldAan(keten.adres, 'A. Meijer');
    expect((await collega.vraag('GET', '/partners/scalabor/sleutels')).status).toBe(403);
    expect((await keten.partner('scalabor').post('/partners/scalabor/sleutels')).status).toBe(403);
    expect((await keten.partner('scalabor').haal('/partners/scalabor/wijzigingen')).status).toBe(403);
  });
});

describe('Wat er veranderde, is na te gaan', () => {
  test('wie, wat, wanneer, en nooit een geheim', async () => {
    const { inhoud } = await partnerbeheerder.vraag('POST', '/partners/scalabor/sleutels', { omschrijving: 'proef' });
    const { wijzigingen } = (await beheer.haal('/partners/scalabor/wijzigingen?maximum=1')).inhoud;
    expect(wijzigingen[0]).toMatchObject({
      onderwerp: 'sleutel',
      actie: 'gemaakt',
      voor: null,
      na: { omschrijving: 'proef', herkenning: inhoud['herkenning'] },
      door: {
        soort: 'persoon',
        partner: 'scalabor',
        medewerker: 't.hendriks',
        wijze: 'sessie',
        aanvraag: expect.any(String),
      },
    });
    await partnerbeheerder.vraag('DELETE', `/partners/scalabor/sleutels/${inhoud['id']}`);
    const alles = (await partnerbeheerder.vraag('GET', '/partners/scalabor/wijzigingen')).inhoud;
    expect(alles['wijzigingen'][0]).toMatchObject({ actie: 'gewijzigd', voor: { ingetrokken_op: null } });
    expect(JSON.stringify(alles)).not.toContain(inhoud['sleutel']);
    expect(JSON.stringify(alles)).not.toContain('hash');
    expect((await partnerbeheerder.vraag('GET', '/partners/wi/wijzigingen')).status).toBe(403);
  });

  test('ook wat de hub bij het opstarten inrichtte, staat er', async () => {
    const { wijzigingen } = (await beheer.haal('/partners/wsp/wijzigingen?maximum=200')).inhoud;
    expect(wijzigingen.at(-1)).toMatchObject({ onderwerp: 'partner', actie: 'gemaakt', door: { soort: 'hub' } });
  });

  test.each([
    ['update logboek.wijziging set na = null', /permission denied/, /append-only/],
    ['delete from logboek.wijziging', /permission denied/, /append-only/],
    ['truncate logboek.wijziging', /permission denied/, /append-only/],
  ])('%s: de hub mag het niet, en de eigenaar van de database evenmin', async (opdracht, vanHub, vanEigenaar) => {
    await expect(sql(keten.database.hub, opdracht)).rejects.toThrow(vanHub);
    await expect(sql(keten.database.eigenaar, opdracht)).rejects.toThrow(vanEigenaar);
  });
});

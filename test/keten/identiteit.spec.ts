import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { maakBsn } from '../support/bsn.js';
import { Keten } from '../support/keten.js';
import type { Inhoud, NepPartner } from '../support/neppartner.js';
import { biedAan } from '../support/verhaal.js';

const persoon = { achternaam: 'Jansen', geboortedatum: '1980-05-17' };

let keten: Keten;
let wi: NepPartner, uwv: NepPartner, scalabor: NepPartner;
let volgende = 0;
const nieuwBsn = () => maakBsn(volgende++);
beforeAll(async () => {
  keten = await Keten.start();
  wi = keten.partner('wi');
  uwv = keten.partner('uwv');
  scalabor = keten.partner('scalabor');
});
afterAll(() => keten.stop());

/** A profile from this partner under its own kenmerk; gives the partner's id of the inwoner. */
async function meldt(partner: NepPartner, kenmerkPartner: string, meer: object = {}): Promise<string> {
  const data = { inwoner: { kenmerkPartner, ...meer }, profiel: { mobiliteit: { bemiddelingspostcode: '6811AA' } } };
  return (await partner.stuurGoed('kandidaatprofiel.vastgesteld', data))['betreft'].id;
}

async function internVan(id: string): Promise<string> {
  const [rij] = await keten.sql<{ intern_id: string }>(`select intern_id from hub.verwijzing where extern_id = $1`, [
    id,
  ]);
  return rij!.intern_id;
}

const vragen = async (partner = wi): Promise<Inhoud[]> =>
  (await partner.haal('/identiteitsvragen')).inhoud['identiteitsvragen'];

describe('Wie bedoelt een partner?', () => {
  test('hetzelfde BSN van twee partners is dezelfde inwoner, met voor elk een eigen id', async () => {
    const bsn = nieuwBsn();
    const bijWi = await meldt(wi, 'A-1', { bsn, persoon });
    const bijUwv = await meldt(uwv, 'U-1', { bsn, persoon });
    expect(bijUwv).not.toBe(bijWi);
    expect(await internVan(bijUwv)).toBe(await internVan(bijWi));
    expect(await meldt(uwv, 'U-1')).toBe(bijUwv);
    expect(await vragen()).toEqual([]);
  });

  test('twee tegelijk met hetzelfde nieuwe BSN worden er ook één', async () => {
    const bsn = nieuwBsn();
    const ids = await Promise.all([meldt(wi, 'A-2', { bsn }), meldt(uwv, 'U-2', { bsn })]);
    expect(new Set(await Promise.all(ids.map(internVan))).size).toBe(1);
  });

  test('hetzelfde BSN met een andere geboortedatum: niemand wordt samengevoegd, er komt een vraag', async () => {
    const bsn = nieuwBsn();
    const bijWi = await meldt(wi, 'A-3', { bsn, persoon });
    const bijUwv = await meldt(uwv, 'U-3', { bsn, persoon: { ...persoon, geboortedatum: '1990-01-01' } });
    expect(await internVan(bijUwv)).not.toBe(await internVan(bijWi));
    const [vraag] = await vragen();
    expect(vraag).toMatchObject({
      ander: { id: bijWi, kenmerkPartner: 'A-3' },
      verschillen: [{ veld: 'geboortedatum', hier: '1990-01-01', daar: '1980-05-17' }],
    });
    expect(JSON.stringify(vraag)).not.toContain(bsn);
    expect((await scalabor.haal('/identiteitsvragen')).inhoud['identiteitsvragen']).toEqual([]);
    expect((await scalabor.post(`/identiteitsvragen/${vraag!['id']}/antwoord`, { antwoord: 'andere' })).status).toBe(
      404,
    );
    expect((await wi.post(`/identiteitsvragen/${vraag!['id']}/antwoord`, { antwoord: 'weet niet' })).status).toBe(400);
    expect((await wi.post(`/identiteitsvragen/${vraag!['id']}/antwoord`, { antwoord: 'andere' })).status).toBe(200);
    expect(await vragen()).toEqual([]);
  });

  test('een bekend kenmerk met een ander BSN: het bericht telt voor het kenmerk, en een mens beslist', async () => {
    const [eerst, later] = [nieuwBsn(), nieuwBsn()];
    const id = await meldt(wi, 'A-4', { bsn: eerst });
    expect(await meldt(wi, 'A-4', { bsn: later })).toBe(id);
    const zoek = (bsn: string) => wi.post('/inwoners/zoekvragen', { bsn, doel: 'correctie' });
    expect((await zoek(later)).status).toBe(404);
    const [vraag] = await vragen();
    expect(vraag).toMatchObject({ inwoner: { id }, ander: null, verschillen: [{ veld: 'bsn' }] });
    await wi.post(`/identiteitsvragen/${vraag!['id']}/antwoord`, { antwoord: 'dezelfde' });
    expect((await zoek(later)).inhoud['id']).toBe(id);
    expect((await zoek(eerst)).status).toBe(404);
  });
});

describe('Twee blijken er één', () => {
  test('wat bekend was blijft, wat nieuw is komt samen, en het kan terug', async () => {
    const bsn = nieuwBsn();
    await meldt(wi, 'B-1', { bsn, persoon });
    const ander = await meldt(uwv, 'U-5', { bsn, persoon: { ...persoon, achternaam: 'de Boer' } });
    await biedAan(wi, 'B-1');
    const inwonerBijWi = (await wi.haal('/overdrachten')).inhoud['overdrachten'][0].inwoner.id;
    const [vraag] = await vragen();
    const { inhoud } = await wi.post(`/identiteitsvragen/${vraag!['id']}/antwoord`, { antwoord: 'dezelfde' });
    expect(inhoud['samenvoeging']).toEqual(expect.any(String));
    // W&I sees one person under its own id; UWV keeps its own id, and what it says reaches the one that stays.
    expect((await wi.haal('/overdrachten')).inhoud['overdrachten'][0].inwoner.id).toBe(inwonerBijWi);
    expect(await meldt(uwv, 'U-5')).toBe(ander);
    expect((await uwv.haal(`/kandidaten/${ander}`)).status).toBe(200);
    expect((await wi.haal(`/kandidaten/${inwonerBijWi}`)).inhoud['versie']).toBe(2);
    expect((await scalabor.post(`/samenvoegingen/${inhoud['samenvoeging']}/ontbinding`)).status).toBe(404);
    expect((await wi.vraag('POST', `/api/v1/samenvoegingen/${inhoud['samenvoeging']}/ontbinding`)).status).toBe(204);
    expect(await meldt(uwv, 'U-5')).toBe(ander);
    expect((await wi.haal(`/kandidaten/${inwonerBijWi}`)).inhoud['versie']).toBe(2);
  });
});

describe('Zoeken op BSN', () => {
  test('geeft wie eraan gebonden is zijn eigen id, en wordt altijd vastgelegd', async () => {
    const bsn = nieuwBsn();
    const id = await meldt(wi, 'Z-1', { bsn });
    const zoek = (partner: NepPartner, inhoud: object) => partner.post('/inwoners/zoekvragen', inhoud);
    expect((await zoek(wi, { bsn, doel: 'intake' })).inhoud).toEqual({ id, kenmerkPartner: 'Z-1' });
    const [ongebonden, niemand] = [
      await zoek(uwv, { bsn, doel: 'intake' }),
      await zoek(uwv, { bsn: nieuwBsn(), doel: 'intake' }),
    ];
    expect(ongebonden.status).toBe(404);
    expect(ongebonden.inhoud).toEqual(niemand.inhoud);
    expect(
      await keten.sql(
        `select p.naam, z.doel, z.inwoner_id is not null as gevonden from hub.bsn_zoekvraag z
           join hub.partner p on p.id = z.partner_id order by z.op desc limit 3`,
      ),
    ).toEqual([
      { naam: 'uwv', doel: 'intake', gevonden: false },
      { naam: 'uwv', doel: 'intake', gevonden: true },
      { naam: 'wi', doel: 'intake', gevonden: true },
    ]);
  });

  test('mag alleen met een wettelijke grond, een doel en een echt BSN', async () => {
    const zoek = (partner: NepPartner, inhoud: object) => partner.post('/inwoners/zoekvragen', inhoud);
    expect((await zoek(scalabor, { bsn: nieuwBsn(), doel: 'intake' })).inhoud['code']).toBe('BSN_NIET_TOEGESTAAN');
    expect((await zoek(wi, { bsn: '123', doel: 'x' })).inhoud['fouten'].map((f: Inhoud) => f['code'])).toEqual([
      'BSN_ONGELDIG',
      'CODE_ONBEKEND',
    ]);
  });
});

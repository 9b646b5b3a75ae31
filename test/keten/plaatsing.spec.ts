import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Keten } from '../support/keten.js';
import { Bemiddeling, toonVoorstel } from '../support/bemiddeling.js';
import type { Inhoud, NepPartner } from '../support/neppartner.js';

let keten: Keten;
let wi: NepPartner;
let wsp: NepPartner;
let scalabor: NepPartner;
let bemiddeling: Bemiddeling;

beforeAll(async () => {
  keten = await Keten.start();
  wi = keten.partner('wi');
  wsp = keten.partner('wsp');
  scalabor = keten.partner('scalabor');
  bemiddeling = new Bemiddeling(keten);
});
afterAll(() => keten.stop());

describe('Een plaatsing', () => {
  test('een naam uit een lijst is niet genoeg om iemand te plaatsen', async () => {
    const vacatureId = await bemiddeling.vacature('V-20');
    await bemiddeling.inwoner('PL-1');
    const kandidaat = { id: await bemiddeling.uitLijst(wsp, vacatureId, 'PL-1') };
    const start = { inwoner: kandidaat, vacature: { id: vacatureId }, vorm: 'regulier', vanaf: '2027-01-04' };
    expect((await wsp.stuur('plaatsing.gestart', start)).inhoud['code']).toBe('GEEN_DOELBINDING');
    const voorstel = await bemiddeling.legVoor(wsp, 'PL-1', vacatureId);
    // Put forward is not agreed.
    expect((await wsp.stuur('plaatsing.gestart', { ...start, voorstel })).inhoud['code']).toBe('GEEN_DOELBINDING');
    expect((await wsp.haal(`/kandidaten/${kandidaat.id}`)).status).toBe(403);
    await bemiddeling.bijWi();
  });

  test('bij twee plaatsen is de vacature na twee starts vervuld, en stopt wat nog open stond', async () => {
    const vacatureId = await bemiddeling.vacature('V-21', { plaatsen: 2 });
    const voorstellen = [];
    for (const kenmerk of ['PL-2', 'PL-3', 'PL-4']) {
      await bemiddeling.inwoner(kenmerk);
      const voorstel = await bemiddeling.legVoor(wsp, kenmerk, vacatureId);
      await bemiddeling.antwoord('ja');
      voorstellen.push({ voorstel, inwoner: { id: (await toonVoorstel(wsp, voorstel))['inwoner'].id } });
    }
    const start = (welke: object) =>
      wsp.stuurGoed('plaatsing.gestart', { ...welke, vorm: 'regulier', vanaf: '2027-01-04', uren: 24 });
    await start(voorstellen[0]!);
    expect((await wsp.haal(`/vacatures/${vacatureId}`)).inhoud).toMatchObject({ status: 'open', bezet: 1 });
    await start(voorstellen[1]!);
    expect((await wsp.haal(`/vacatures/${vacatureId}`)).inhoud).toMatchObject({
      status: 'vervuld',
      bezet: 2,
      trechter: { gevraagd: 2, voorgelegd: 3, akkoord: 3, geplaatst: 2, open: 0, gestopt: 1, vervuld: 2, onvervuld: 0 },
    });
    const { id } = voorstellen[2]!.voorstel;
    const bericht = await wsp.wachtOp('voorstel.vervallen', ({ data }) => data['voorstel'].id === id);
    expect(bericht.data['reden']).toBe('al-vervuld');
    expect((await scalabor.wachtOp('vacature.vervuld')).data['plaatsen']).toBe(2);
    expect((await wsp.haal('/vacatures?status=vervuld')).inhoud['vacatures']).toMatchObject([{ id: vacatureId }]);
  });

  test('twee starts tegelijk op de laatste plaats: allebei tellen zij, en de vacature wordt één keer vervuld', async () => {
    const vacatureId = await bemiddeling.vacature('V-22', { plaatsen: 2 });
    const starts = [];
    for (const kenmerk of ['PL-5', 'PL-6']) {
      await bemiddeling.inwoner(kenmerk);
      const voorstel = await bemiddeling.legVoor(wsp, kenmerk, vacatureId);
      await bemiddeling.antwoord('ja');
      starts.push({ voorstel, inwoner: { id: (await toonVoorstel(wsp, voorstel))['inwoner'].id } });
    }
    const klaar = await Promise.all(
      starts.map((s) => wsp.stuur('plaatsing.gestart', { ...s, vorm: 'regulier', vanaf: '2027-01-04' })),
    );
    expect(klaar.map((k) => k.status)).toEqual([202, 202]);
    expect((await wsp.haal(`/vacatures/${vacatureId}`)).inhoud).toMatchObject({ status: 'vervuld', bezet: 2 });
    const berichten = await keten.sql(
      `select 1 from hub.bericht b join hub.verwijzing w on w.intern_id = b.onderwerp_id and w.extern_id = $1
        where b.type like '%.vacature.vervuld'`,
      [vacatureId],
    );
    expect(berichten).toHaveLength(1);
  });

  test('een proefplaats sluit niets; wordt het werk, dan wel; en na het einde is de plek weer vrij', async () => {
    const vacatureId = await bemiddeling.vacature('V-23');
    const andere = await bemiddeling.vacature('V-24', {}, scalabor);
    await bemiddeling.inwoner('PL-7');
    const voorstel = await bemiddeling.legVoor(wsp, 'PL-7', vacatureId);
    await bemiddeling.antwoord('ja');
    const elders = await bemiddeling.legVoor(scalabor, 'PL-7', andere);
    await bemiddeling.bijWi();
    const { betreft } = await wsp.stuurGoed('plaatsing.gestart', {
      inwoner: { id: (await toonVoorstel(wsp, voorstel))['inwoner'].id },
      vacature: { id: vacatureId },
      vorm: 'proefplaats',
      vanaf: '2027-01-04',
    });
    expect(await toonVoorstel(wsp, voorstel)).toMatchObject({ status: 'proefplaats' });
    expect(await toonVoorstel(scalabor, elders)).toMatchObject({ status: 'voorgelegd' });

    const plaatsing = { id: betreft.id };
    await wsp.stuurGoed('plaatsing.gewijzigd', { plaatsing, vorm: 'regulier', uren: 24, uitkering: 'aanvullend' });
    expect(await toonVoorstel(wsp, voorstel)).toMatchObject({ status: 'geplaatst' });
    expect(await toonVoorstel(scalabor, elders)).toMatchObject({ status: 'vervallen', reden: 'andere-plaatsing' });
    expect((await scalabor.wachtOp('voorstel.vervallen')).data['reden']).toBe('andere-plaatsing');

    const mijne = (await wsp.haal('/plaatsingen')).inhoud['plaatsingen'].find((p: Inhoud) => p['id'] === plaatsing.id);
    expect(mijne).toMatchObject({ status: 'lopend', vorm: 'regulier', uren: 24, uitkering: 'aanvullend', voorstel });
    expect((await scalabor.haal('/plaatsingen')).inhoud['plaatsingen']).toEqual([]);
    expect((await wsp.haal(`/kandidaten/${mijne.inwoner.id}`)).status).toBe(200);

    await wsp.stuurGoed('plaatsing.beeindigd', { plaatsing, datum: '2027-02-08', reden: 'onzekerheid-inkomen' });
    expect((await wi.wachtOp('plaatsing.beeindigd')).data['reden']).toBe('onzekerheid-inkomen');
    expect((await wsp.haal(`/kandidaten/${mijne.inwoner.id}`)).status).toBe(403);
    expect((await wsp.haal(`/vacatures/${vacatureId}`)).inhoud).toMatchObject({ status: 'vervuld', bezet: 0 });
    await bemiddeling.vacature('V-23');
    expect((await wsp.haal(`/vacatures/${vacatureId}`)).inhoud).toMatchObject({ status: 'open' });
    const weg = await wsp.stuur('plaatsing.gewijzigd', { plaatsing, uren: 8 });
    expect(weg.inhoud['code']).toBe('OVERGANG_VERBODEN');
  });

  test('meer of minder plaatsen: de vacature gaat weer open of is vervuld, en houdt wat niet genoemd is', async () => {
    const vacatureId = await bemiddeling.vacature('V-25', { vorm: 'leerwerkketen' });
    await bemiddeling.inwoner('PL-8');
    const voorstel = await bemiddeling.legVoor(wsp, 'PL-8', vacatureId);
    await bemiddeling.antwoord('ja');
    const inwoner = { id: (await toonVoorstel(wsp, voorstel))['inwoner'].id };
    await wsp.stuurGoed('plaatsing.gestart', { inwoner, voorstel, vorm: 'regulier', vanaf: '2027-01-04' });
    const vacature = { id: vacatureId };
    const toon = async () => (await wsp.haal(`/vacatures/${vacatureId}`)).inhoud;
    expect((await toon())['status']).toBe('vervuld');

    const keten8 = { groepsstart: '2027-09-01', mboPartner: 'Rijn IJssel', baangarantie: 'ja' };
    await wsp.stuurGoed('vacature.gewijzigd', { vacature, plaatsen: 8, keten: keten8 });
    expect(await toon()).toMatchObject({ status: 'open', plaatsen: 8, bezet: 1, vorm: 'leerwerkketen', keten: keten8 });
    expect((await toon())['profiel'].naamVacature).toBe('Orderpicker');
    await scalabor.wachtOp('vacature.gewijzigd');
    await wsp.stuurGoed('vacature.gewijzigd', { vacature, plaatsen: 1 });
    expect((await toon())['status']).toBe('vervuld');
    await scalabor.wachtOp('vacature.vervuld', ({ data }) => data['plaatsen'] === 1);

    await wsp.stuurGoed('vacature.ingetrokken', { vacature });
    expect((await wsp.stuur('vacature.gewijzigd', { vacature, plaatsen: 2 })).inhoud['code']).toBe('OVERGANG_VERBODEN');
    const vreemd = { vacature: { id: (await scalabor.haal('/vacatures')).inhoud['vacatures'][0].id }, plaatsen: 2 };
    expect((await scalabor.stuur('vacature.gewijzigd', vreemd)).inhoud['code']).toBe('ROL_ONJUIST');
  });
});

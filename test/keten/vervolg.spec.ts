import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Keten } from '../support/keten.js';
import { NepMens } from '../support/nepmens.js';
import type { Inhoud, NepPartner } from '../support/neppartner.js';
import {
  biedAan,
  gebiedsteamNoord,
  ontvangAanbod,
  regisseurDeVries,
  trajectconsulentMeijer,
} from '../support/verhaal.js';

let keten: Keten;
let wi: NepPartner;
let scalabor: NepPartner;
let regisseur: NepMens;
beforeAll(async () => {
  keten = await Keten.start();
  wi = keten.partner('wi');
  scalabor = keten.partner('scalabor');
  regisseur = await NepMens.meldAan(keten.adres, 'R. de Vries');
});
afterAll(() => keten.stop());

const stand = async ({ id }: Inhoud): Promise<Inhoud> => (await wi.haal(`/overdrachten/${id}`)).inhoud;
const gebeurd = async (overdracht: Inhoud): Promise<string[]> =>
  (await stand(overdracht))['stappen'].map((s: Inhoud) => s['gebeurtenis']);

async function aanbod(kenmerkPartner: string, meer: Inhoud = {}): Promise<{ id: string }> {
  const wie = { inwoner: { kenmerkPartner }, team: gebiedsteamNoord, regisseur: regisseurDeVries };
  await wi.stuurGoed('contactpersoon.toegewezen', wie);
  return biedAan(wi, kenmerkPartner, meer);
}

async function kan({ id }: Inhoud, wie: NepMens | NepPartner = regisseur): Promise<Record<string, string | true>> {
  const pad = `/overdrachten/${id}/vervolgstappen`;
  const { inhoud } = wie instanceof NepMens ? await wie.vraag('GET', pad) : await wie.haal(pad);
  return Object.fromEntries(inhoud['vervolgstappen'].map((v: Inhoud) => [v['stap'], v['kan'] || v['waaromNiet']]));
}

describe('Een overdracht die bij de ander blijft liggen', () => {
  test('de regisseur herinnert en belt; de ander hoort het, en het staat op de tijdlijn', async () => {
    const overdracht = await aanbod('VV-1');
    await scalabor.leegPostbus();
    expect(await kan(overdracht)).toMatchObject({ herinneren: true, bellen: true, intrekken: true });
    const { bel } = (await regisseur.vraag('GET', `/overdrachten/${overdracht.id}/vervolgstappen`)).inhoud;
    expect(bel).toMatchObject({ team: 'Intake van Scalabor', teamtelefoon: expect.stringMatching(/^026 000/) });

    const pad = `/overdrachten/${overdracht.id}/navraag`;
    expect((await regisseur.vraag('POST', pad, { toelichting: 'Lukt het deze week?' })).status).toBe(202);
    const herinnering = await scalabor.wachtOp('overdracht.nagevraagd');
    expect(herinnering.data).toMatchObject({ wijze: 'bericht', medewerker: { code: 'r.devries' } });
    await regisseur.vraag('POST', pad, { wijze: 'telefoon', toelichting: 'Maandag opgepakt.' });
    expect(await gebeurd(overdracht)).toEqual(['aangeboden', 'nagevraagd', 'nagevraagd']);
    const { inwoner } = await stand(overdracht);
    const feiten = (await wi.haal(`/kandidaten/${inwoner.id}/tijdlijn`)).inhoud['feiten'];
    expect(feiten[0]).toMatchObject({ type: 'overdracht.nagevraagd', gegevens: { toelichting: 'Maandag opgepakt.' } });

    const vreemd = await keten
      .partner('caw')
      .stuur('overdracht.nagevraagd', { overdracht: { id: overdracht.id }, wijze: 'bericht' });
    expect(vreemd.inhoud['code']).toBe('VERWIJZING_ONBEKEND');
    await wi.stuurGoed('overdracht.ingetrokken', { overdracht: { id: overdracht.id }, reden: 'niet-meer-nodig' });
    expect((await regisseur.vraag('POST', pad, {})).inhoud).toMatchObject({
      code: 'OVERGANG_VERBODEN',
      huidigeStatus: 'ingetrokken',
    });
  });

  test('wat niet aankwam gaat opnieuw, en ook dat staat erbij', async () => {
    const overdracht = await aanbod('VV-2');
    expect(await kan(overdracht)).toMatchObject({ 'opnieuw-versturen': true });
    expect((await wi.post(`/overdrachten/${overdracht.id}/herbezorging`)).inhoud).toEqual({ opnieuw: 1 });
    expect(await gebeurd(overdracht)).toEqual(['aangeboden', 'opnieuw-verstuurd']);
    const { inwoner } = await stand(overdracht);
    expect((await wi.haal(`/kandidaten/${inwoner.id}/tijdlijn`)).inhoud['feiten'][0]).toMatchObject({
      type: 'overdracht.nagevraagd',
      gegevens: { wijze: 'opnieuw-verstuurd' },
    });
    expect((await keten.partner('caw').post(`/overdrachten/${overdracht.id}/herbezorging`)).status).toBe(404);
    for (const partner of [scalabor, wi]) await partner.leegPostbus();
    expect((await kan(overdracht))['opnieuw-versturen']).toBe('Alles is aangekomen.');
  });
});

describe('Een warm gesprek', () => {
  test('staat gepland bij beide partijen, en kan niet meer als de dienst begon', async () => {
    const overdracht = await aanbod('VV-3');
    const bijNemer = await ontvangAanbod(scalabor);
    const pad = `/overdrachten/${overdracht.id}/warm-contact`;
    expect((await regisseur.vraag('POST', pad, { tijdstip: '2026-12-01T09:00:00Z' })).status).toBe(202);
    expect((await scalabor.wachtOp('contact.vastgelegd')).data).toMatchObject({
      soort: 'gepland',
      deelnemers: ['inwoner', 'gever', 'nemer'],
      overdracht: bijNemer.overdracht,
    });
    const stap = { overdracht: bijNemer.overdracht };
    await scalabor.stuurGoed('overdracht.in-behandeling', { ...stap, medewerker: trajectconsulentMeijer });
    for (const naam of ['geaccepteerd', 'gestart']) await scalabor.stuurGoed(`overdracht.${naam}`, stap);
    expect((await regisseur.vraag('POST', pad, { tijdstip: '2026-12-01T09:00:00Z' })).inhoud).toMatchObject({
      code: 'OVERGANG_VERBODEN',
      detail: expect.stringContaining('al begonnen'),
    });
    expect(await kan(overdracht)).toMatchObject({
      intrekken: expect.stringContaining('al aangenomen'),
      'andere-ontvanger': expect.stringContaining('al aangenomen'),
    });
  });
});

describe('Een andere ontvanger', () => {
  test('na een weigering: het genoemde team staat bovenaan, en krijgt alles wat al verteld was', async () => {
    const overdracht = await aanbod('VV-4', { dienst: 'leeradvies', uiterlijkeDatum: '2027-01-15' });
    const bijNemer = await ontvangAanbod(scalabor);
    const stap = { overdracht: bijNemer.overdracht };
    await scalabor.stuurGoed('overdracht.in-behandeling', { ...stap, medewerker: trajectconsulentMeijer });
    const andereOntvanger = { partner: 'caw', team: 'advies' };
    await scalabor.stuurGoed('overdracht.geweigerd', { ...stap, reden: 'verkeerd-loket', andereOntvanger });
    const { ontvangers } = (await regisseur.vraag('GET', `/overdrachten/${overdracht.id}/ontvangers`)).inhoud;
    expect(ontvangers.map((o: Inhoud) => [o['partner'], o['waarom']])).toEqual([
      ['caw', 'De vorige ontvanger noemde dit team.'],
      ['lwl', 'Dit team doet deze dienst.'],
    ]);
    const naar = { partner: 'lwl', team: 'advies' };
    const nieuw = await regisseur.vraag('POST', `/overdrachten/${overdracht.id}/andere-ontvanger`, { naar });
    expect(nieuw.status).toBe(202);
    expect(await stand(nieuw.inhoud['betreft'])).toMatchObject({
      status: 'aangeboden',
      naar,
      dienst: 'leeradvies',
      doel: 'Werkritme opbouwen.',
      uiterlijkeDatum: '2027-01-15',
      stokhouder: { code: 'r.devries' },
    });
  });

  test('trekt een open aanbod eerst in; tweemaal klikken biedt één keer aan, en een verkeerd team trekt niets in', async () => {
    const overdracht = await aanbod('VV-5');
    const pad = `/api/v1/overdrachten/${overdracht.id}/andere-ontvanger`;
    const kies = (naar: object, sleutel: string) =>
      wi.vraag('POST', pad, JSON.stringify({ naar }), 'application/json', { 'idempotency-key': sleutel });
    expect((await kies({ partner: 'caw', team: 'bestaat-niet' }, randomUUID())).inhoud['code']).toBe('TEAM_ONBEKEND');
    const zelfde = await kies({ partner: 'scalabor', team: 'intake' }, randomUUID());
    expect(zelfde.inhoud['code']).toBe('OVERGANG_VERBODEN');
    expect((await stand(overdracht))['status']).toBe('aangeboden');

    const sleutel = randomUUID();
    const een = await kies({ partner: 'scalabor', team: 'trajecten' }, sleutel);
    const twee = await kies({ partner: 'scalabor', team: 'trajecten' }, sleutel);
    expect([een.status, twee.status]).toEqual([202, 202]);
    expect(twee.inhoud['betreft'].id).toBe(een.inhoud['betreft'].id);
    expect((await stand(overdracht))['status']).toBe('ingetrokken');
    const bijNemer = (await scalabor.haal('/overdrachten?maximum=1')).inhoud['overdrachten'][0];
    const doorNemer = await scalabor.post(`/overdrachten/${bijNemer.id}/andere-ontvanger`, {
      naar: { partner: 'caw', team: 'advies' },
    });
    expect(doorNemer.inhoud['code']).toBe('ROL_ONJUIST');
    expect((await kan(bijNemer, scalabor))['intrekken']).toBe('Dat doet de gever van de overdracht.');
  });
});

describe('Een afgekeurd bericht', () => {
  test('kan wie de koppeling beheert verbeteren en opnieuw sturen, onder hetzelfde id', async () => {
    const overdracht = await aanbod('VV-6');
    const { inhoud } = await wi.stuur('overdracht.ingetrokken', { overdracht: { id: overdracht.id }, reden: 'fout' });
    const beheerder = await NepMens.meldAan(keten.adres, 'P. de Jong');
    const pad = `/berichten/${inhoud['bericht']}/correctie`;
    const fout = (await beheerder.vraag('GET', pad)).inhoud;
    expect(fout).toMatchObject({ data: { reden: 'fout' }, fouten: [{ code: 'CODE_ONBEKEND', pad: 'data.reden' }] });
    expect((await regisseur.vraag('GET', pad)).inhoud['code']).toBe('GEEN_TOEGANG');
    expect((await scalabor.haal(pad)).status).toBe(404);
    const data = { ...fout['data'], reden: 'verkeerd-ingevoerd' };
    expect((await beheerder.vraag('POST', pad, { data })).inhoud).toMatchObject({
      id: inhoud['bericht'],
      status: 'verwerkt',
    });
    expect((await stand(overdracht))['status']).toBe('ingetrokken');
    const nogmaals = await beheerder.vraag('POST', pad, { data: { ...data, reden: 'onbekend' } });
    expect(nogmaals.inhoud['code']).toBe('ID_HERGEBRUIKT');
  });
});

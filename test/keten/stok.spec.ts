import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Samenvoegingen } from '@estafette/hub/identiteit/index';
import { Database, HUB } from '@estafette/persistence';
import { Bemiddeling, toonVoorstel } from '../support/bemiddeling.js';
import { Keten } from '../support/keten.js';
import type { Inhoud, NepPartner } from '../support/neppartner.js';
import { biedAan, ontvangAanbod, trajectconsulentMeijer } from '../support/verhaal.js';

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

const stand = async (partner: NepPartner, { id }: Inhoud): Promise<Inhoud> =>
  (await partner.haal(`/overdrachten/${id}`)).inhoud;

const intern = async (kenmerk: string): Promise<string> =>
  (
    await keten.sql<{ id: string }>(`select intern_id as id from hub.verwijzing where kenmerk_partner = $1`, [kenmerk])
  )[0]!.id;

/** An overdracht that Scalabor accepted; `bijWi` and `overdracht` are what both call it. */
async function geaccepteerd(kenmerk: string, meer: Inhoud = {}, besluit: Inhoud = {}) {
  const bijWi = await biedAan(wi, kenmerk, meer);
  const { overdracht, inwoner } = await ontvangAanbod(scalabor);
  await scalabor.stuurGoed('overdracht.in-behandeling', { overdracht, medewerker: trajectconsulentMeijer });
  await scalabor.stuurGoed('overdracht.geaccepteerd', { overdracht, ...besluit });
  return { bijWi, overdracht, inwoner };
}

describe('Een eindresultaat zonder overdracht', () => {
  const eind = { soort: 'eind', datum: '2026-11-20', doelBereikt: 'ja', reden: 'volgende-stap' };

  test('hoort bij de enige die loopt, ook als niemand de start meldde; een verbetering raadt niets', async () => {
    const { bijWi, inwoner } = await geaccepteerd('ST-1');
    const { id } = await scalabor.stuurGoed('trajectresultaat.gemeld', { inwoner, ...eind });
    expect(await stand(wi, bijWi)).toMatchObject({ status: 'afgerond', stokhouder: { partner: 'wi' } });
    const stappen = (await stand(wi, bijWi))['stappen'].map((s: Inhoud) => s['gebeurtenis']);
    expect(stappen.slice(-2)).toEqual(['gestart', 'afgerond']);
    expect((await wi.wachtOp('trajectresultaat.gemeld')).data['overdracht'].id).toBe(bijWi.id);

    const tweede = await geaccepteerd('ST-1');
    await scalabor.stuurGoed('trajectresultaat.gemeld', { inwoner, ...eind, doelBereikt: 'deels', vervangt: id });
    expect((await stand(wi, tweede.bijWi))['status']).toBe('geaccepteerd');
  });

  test('lopen er twee, dan beslist niemand voor Scalabor welke klaar is', async () => {
    const een = await geaccepteerd('ST-2');
    const ander = await geaccepteerd('ST-2', { dienst: 'passend-werk' });
    await scalabor.stuurGoed('trajectresultaat.gemeld', { inwoner: een.inwoner, ...eind });
    expect((await stand(wi, een.bijWi))['status']).toBe('geaccepteerd');
    await scalabor.stuurGoed('trajectresultaat.gemeld', { inwoner: een.inwoner, ...eind, dienst: 'passend-werk' });
    expect((await stand(wi, een.bijWi))['status']).toBe('geaccepteerd');
    expect((await stand(wi, ander.bijWi))['status']).toBe('afgerond');
  });
});

describe('Afspraken bij een stap', () => {
  test('wachtlijst met datum, onderbreking met einde, en bij weigeren een andere ontvanger', async () => {
    const { bijWi, overdracht } = await geaccepteerd('ST-3', {}, { afgesprokenStart: '2026-12-01' });
    await scalabor.stuurGoed('overdracht.op-wachtlijst', { overdracht, verwachteStart: '2027-01-11' });
    await scalabor.stuurGoed('overdracht.onderbroken', { overdracht, reden: 'ziekte', tot: '2027-02-01' });
    expect(await stand(wi, bijWi)).toMatchObject({
      afgesprokenStart: '2026-12-01',
      verwachteStart: '2027-01-11',
      onderbrokenTot: '2027-02-01',
      stokhouder: { partner: 'scalabor' },
    });
    await scalabor.stuurGoed('overdracht.hervat', { overdracht });
    expect(await stand(wi, bijWi)).toMatchObject({ status: 'op_wachtlijst', onderbrokenTot: null });

    const geweigerd = await biedAan(wi, 'ST-4');
    const { overdracht: bijNemer } = await ontvangAanbod(scalabor);
    await scalabor.stuurGoed('overdracht.in-behandeling', { overdracht: bijNemer, medewerker: trajectconsulentMeijer });
    const andereOntvanger = { partner: 'caw', team: 'advies' };
    const nee = { overdracht: bijNemer, reden: 'verkeerd-loket', andereOntvanger };
    await scalabor.stuurGoed('overdracht.geweigerd', nee);
    expect(await stand(wi, geweigerd)).toMatchObject({ status: 'geweigerd', andereOntvanger });
  });
});

describe('Wie werkt', () => {
  test('meldt het WSP het einde van het werk, dan is de regisseur dezelfde dag aan zet', async () => {
    const vacatureId = await bemiddeling.vacature('V-ST-5');
    await bemiddeling.inwoner('ST-5');
    const voorstel = await bemiddeling.legVoor(wsp, 'ST-5', vacatureId);
    expect((await toonVoorstel(wsp, voorstel))['aanZet']).toMatchObject({
      partner: 'wi',
      team: 'Gebiedsteam Noord',
      medewerker: 'R. de Vries',
    });
    await bemiddeling.antwoord('ja');
    expect((await toonVoorstel(wsp, voorstel))['aanZet']).toMatchObject({ partner: 'wsp' });
    const inwoner = { id: (await toonVoorstel(wsp, voorstel))['inwoner'].id };
    const start = { inwoner, voorstel, vorm: 'regulier', vanaf: '2026-11-02' };
    const plaatsing = { id: (await wsp.stuurGoed('plaatsing.gestart', start))['betreft'].id };
    expect((await toonVoorstel(wsp, voorstel))['aanZet']).toBeNull();
    await wsp.stuurGoed('plaatsing.beeindigd', { plaatsing, datum: '2026-11-20', reden: 'werkgever-stopt' });
    const [contact] = await keten.sql<{ vandaag: boolean }>(
      `select datum = (gezet_op at time zone 'Europe/Amsterdam')::date as vandaag from hub.volgend_contact
        where inwoner_id = $1`,
      [await intern('ST-5')],
    );
    expect(contact).toEqual({ vandaag: true });
  });
});

describe('Na het einde van de zaak', () => {
  const einde = (kenmerkPartner: string, reden: string) =>
    wi.stuurGoed('inwoner.beeindigd', { inwoner: { kenmerkPartner }, reden, datum: '2026-11-20' });

  test('wordt wie overleed nergens meer aangeboden of voorgesteld, ook niet door een bericht dat laat komt', async () => {
    const vacatureId = await bemiddeling.vacature('V-ST-6');
    await bemiddeling.inwoner('ST-6');
    const inwoner = { id: await bemiddeling.uitLijst(wsp, vacatureId, 'ST-6') };
    await einde('ST-6', 'overleden');
    await wi.stuurGoed('kandidaatprofiel.vastgesteld', { inwoner: { kenmerkPartner: 'ST-6' }, profiel: {} });
    const [{ beschikbaar }] = (await keten.sql(`select beschikbaar from hub.kandidaat where id = $1`, [
      await intern('ST-6'),
    ])) as [Inhoud];
    expect(beschikbaar).toBe(false);
    await expect(biedAan(wi, 'ST-6')).rejects.toThrow('De inwoner is overleden');
    const voorstel = { vacature: { id: vacatureId }, inwoner, waarom: 'Past goed.' };
    expect((await wsp.stuur('voorstel.voorgelegd', voorstel)).inhoud['code']).toBe('OVERGANG_VERBODEN');
  });

  test('begint de zaak van wie terugkomt opnieuw, zodra iemand hem aanbiedt', async () => {
    await bemiddeling.inwoner('ST-7');
    await einde('ST-7', 'verhuisd');
    await biedAan(wi, 'ST-7');
    const [{ reden }] = (await keten.sql(`select reden_einde as reden from hub.inwoner where id = $1`, [
      await intern('ST-7'),
    ])) as [Inhoud];
    expect(reden).toBeNull();
  });
});

describe('Twee dossiers van één inwoner', () => {
  test('na samenvoegen gaat een lopende overdracht verder, en wie de regie heeft ziet haar', async () => {
    const { bijWi, overdracht, inwoner } = await geaccepteerd('ST-8');
    await bemiddeling.inwoner('ST-9');
    const database = keten.vanHub(Database);
    const [een, ander] = [await intern('ST-8'), await intern('ST-9')];
    await database.inTransactie(HUB, 'identiteit', (em) => keten.vanHub(Samenvoegingen).voegSamen(em, een, ander));
    const wiId = (await keten.sql<{ id: string }>(`select id from hub.partner where naam = 'wi'`))[0]!.id;
    await scalabor.stuurGoed('overdracht.gestart', { overdracht, inwoner });
    const contact = { inwoner, overdracht, soort: 'niet-verschenen', tijdstip: '2026-11-20T09:00:00Z' };
    await scalabor.stuurGoed('contact.vastgelegd', contact);
    expect((await stand(wi, bijWi))['status']).toBe('gestart');
    const [{ regie }] = await database.inTransactie({ soort: 'partner', partnerId: wiId }, 'inzage', (em) =>
      em.query<[{ regie: boolean }]>(`select hub.heeft_regie($1) as regie`, [een]),
    );
    expect(regie).toBe(true);
    await einde8();
    expect((await stand(wi, bijWi))['status']).toBe('vervallen');
  });

  const einde8 = () =>
    wi.stuurGoed('inwoner.beeindigd', {
      inwoner: { kenmerkPartner: 'ST-9' },
      reden: 'einde-recht',
      datum: '2026-11-20',
    });
});

describe('Eenmalige uitvraag', () => {
  const vanToen = { datum: '2026-01-10', herkomst: 'meting' };

  test('vooraf staat er wat meegaat, wat oud is, wat ontbreekt en wat de ontvanger mag zien; daarna ook', async () => {
    const inwoner = { kenmerkPartner: 'ST-10' };
    await wi.stuurGoed('kandidaatprofiel.vastgesteld', {
      inwoner,
      profiel: { mobiliteit: { bemiddelingspostcode: '6811AA' } },
      keten: { ladderTrede: { trede: 2, datum: '2025-03-01', maker: 'R. de Vries' }, begeleiding: 'licht' },
      herkomst: { ondersteuning: [vanToen] },
    });
    const naar = { partner: 'scalabor', team: 'intake' };
    const vraag = { inwoner, dienst: 'arbeidsontwikkeltraject', naar };
    const vooraf = (await wi.post('/overdrachten/voorbeeld', vraag)).inhoud;
    const per = (antwoord: Inhoud) => Object.fromEntries(antwoord['gegevens'].map((g: Inhoud) => [g['naam'], g]));
    expect(vooraf['ontbreekt']).toEqual(['doel', 'taal', 'belastbaarheid', 'werkervaring']);
    expect(per(vooraf)).toMatchObject({
      postcode: { bekend: true, waarde: '6811AA', verouderd: false, ontvangerZiet: true },
      ladderTrede: { waarde: { trede: 2 }, datum: '2025-03-01', verouderd: true, ontvangerZiet: true },
      begeleiding: { waarde: 'licht', datum: '2026-01-10', verouderd: true },
      taal: { bekend: false, waarde: null },
    });
    const bijWsp = (await wi.post('/overdrachten/voorbeeld', { ...vraag, dienst: 'bemiddeling-wsp', naar: undefined }))
      .inhoud;
    expect(bijWsp['ontvangerZietNiet'].map((g: Inhoud) => g['veldgroep'])).toEqual(
      expect.arrayContaining(['afstand', 'ondersteuning']),
    );
    expect(bijWsp['ontvangerZiet'][0]).toHaveProperty('grondslag');
    expect((await wi.post('/overdrachten/voorbeeld', { ...vraag, naar: { ...naar, team: 'x' } })).inhoud['code']).toBe(
      'TEAM_ONBEKEND',
    );
    expect((await keten.partner('caw').post('/overdrachten/voorbeeld', vraag)).status).toBe(404);

    await biedAan(wi, 'ST-10');
    const { overdracht } = await ontvangAanbod(scalabor);
    const erna = (await scalabor.haal(`/overdrachten/${overdracht.id}/gegevens`)).inhoud;
    expect(per(erna)).toMatchObject({ doel: { waarde: 'Werkritme opbouwen.' }, ladderTrede: { waarde: { trede: 2 } } });
    expect((await wi.post('/overdrachten/voorbeeld', vraag)).inhoud['looptAl']).toMatchObject([
      { status: 'aangeboden' },
    ]);
  });
});

describe('De keten van een inwoner', () => {
  const visser = { code: 't.visser', naam: 'T. Visser' };
  const smit = { code: 'l.smit', naam: 'L. Smit' };
  const team = (naam: string) => ({ partner: 'wi', team: naam });

  test('binnen W&I van aanvragen naar BAP, diagnose en gebiedsteam: steeds één stokhouder, en niets hoeft opnieuw', async () => {
    const inwoner = { kenmerkPartner: 'ST-11' };
    const profiel = { mobiliteit: { bemiddelingspostcode: '6811AA' } };
    await wi.stuurGoed('kandidaatprofiel.vastgesteld', { inwoner, profiel });
    const stok = async (overdracht: Inhoud): Promise<string> => (await stand(wi, overdracht))['stokhouder'].code;
    const gaat = async (van: string, naar: string, dienst: string, gever: object, medewerker: object) => {
      const gegeven = { van: team(van), naar: team(naar), dienst, gever };
      const overdracht = { id: (await biedAan(wi, 'ST-11', gegeven)).id };
      await wi.stuurGoed('overdracht.in-behandeling', { overdracht, medewerker });
      for (const stap of ['geaccepteerd', 'gestart']) await wi.stuurGoed(`overdracht.${stap}`, { overdracht });
      return overdracht;
    };
    const bap = await gaat('aanvragen', 'bap', 'bap', visser, smit);
    expect(await stok(bap)).toBe('l.smit');
    const resultaat = { inwoner, soort: 'eind', datum: '2026-11-20', doelBereikt: 'nee', reden: 'zonder-resultaat' };
    await wi.stuurGoed('trajectresultaat.gemeld', { ...resultaat, dienst: 'bap', na: { ladderTrede: 3 } });
    // Without a regisseur the giver has it again.
    expect([(await stand(wi, bap))['status'], await stok(bap)]).toEqual(['afgerond', 't.visser']);
    const diagnose = await gaat('bap', 'diagnose', 'diagnose', smit, visser);
    const bekend = (await wi.haal(`/overdrachten/${diagnose.id}/gegevens`)).inhoud;
    expect(bekend['gegevens'].find((g: Inhoud) => g['naam'] === 'postcode')).toMatchObject({ waarde: '6811AA' });
    await wi.stuurGoed('contactpersoon.toegewezen', { inwoner, team: team('gebiedsteam-noord'), regisseur: smit });
    await wi.stuurGoed('overdracht.afgerond', { overdracht: diagnose, reden: 'volgende-stap', advies: 'begeleiding' });
    expect(await stok(diagnose)).toBe('l.smit');
    await gaat('diagnose', 'gebiedsteam-noord', 'begeleiding', visser, { code: 'r.devries' });
    const { inwoner: bijWi } = await stand(wi, diagnose);
    const feiten: Inhoud[] = (await wi.haal(`/kandidaten/${bijWi.id}/tijdlijn`)).inhoud['feiten'];
    expect(feiten.filter((f) => f['type'] === 'overdracht.aangeboden')).toHaveLength(3);
    const gemeld = feiten.find((f) => f['type'] === 'trajectresultaat.gemeld')!;
    expect(gemeld['gegevens']).toMatchObject({ overdracht: { id: bap.id }, dienst: 'bap', na: { ladderTrede: 3 } });
    expect(feiten.every((f) => typeof f['bericht'] === 'string')).toBe(true);
  });

  test('een school draagt een jongere zonder uitkering warm over; de wachtlijst heeft een datum, en iemand houdt de stok', async () => {
    const school = keten.partner('school');
    const aanbod = await school.stuurGoed('overdracht.aangeboden', {
      inwoner: { kenmerkPartner: 'LL-1' },
      van: { partner: 'school', team: 'schakelpunt' },
      gever: { code: 'h.dijkstra' },
      naar: { partner: 'wsp', team: 'accountmanagers' },
      dienst: 'bemiddeling-wsp',
      afgesproken: 'warm',
      uiterlijkeDatum: '2027-07-15',
      redenUiterlijkeDatum: 'schooljaar',
    });
    const bijSchool = { id: aanbod['betreft'].id };
    await school.stuurGoed('contact.vastgelegd', {
      inwoner: { kenmerkPartner: 'LL-1' },
      overdracht: bijSchool,
      soort: 'verschenen',
      tijdstip: '2026-11-19T10:00:00Z',
      deelnemers: ['inwoner', 'gever', 'nemer'],
    });
    const { overdracht } = await ontvangAanbod(wsp);
    await wsp.stuurGoed('overdracht.in-behandeling', { overdracht, medewerker: { code: 'm.jansen' } });
    await wsp.stuurGoed('overdracht.geaccepteerd', { overdracht });
    await wsp.stuurGoed('overdracht.op-wachtlijst', { overdracht, verwachteStart: '2027-09-01' });
    expect(await stand(school, bijSchool)).toMatchObject({
      status: 'op_wachtlijst',
      verwachteStart: '2027-09-01',
      uiterlijkeDatum: '2027-07-15',
      warmContactOp: expect.any(String),
      stokhouder: { partner: 'wsp' },
    });
    await wsp.stuurGoed('overdracht.gestart', { overdracht });
    await wsp.stuurGoed('overdracht.afgerond', { overdracht, reden: 'opleiding' });
    expect((await stand(school, bijSchool))['stokhouder'].code).toBe('h.dijkstra');
  });
});

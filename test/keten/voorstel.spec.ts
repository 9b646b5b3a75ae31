import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { totDat } from '../support/geduld.js';
import { Keten } from '../support/keten.js';
import type { Inhoud, NepPartner } from '../support/neppartner.js';
import { Bemiddeling, toonVoorstel } from '../support/bemiddeling.js';
import { biedAan, gebiedsteamNoord, regisseurDeVries } from '../support/verhaal.js';

let keten: Keten;
let wi: NepPartner;
let wsp: NepPartner;
let bemiddeling: Bemiddeling;

beforeAll(async () => {
  keten = await Keten.start();
  wi = keten.partner('wi');
  wsp = keten.partner('wsp');
  bemiddeling = new Bemiddeling(keten);
});
afterAll(() => keten.stop());

describe('Een voorstel', () => {
  test('wie het is, ziet het WSP pas als de inwoner ja zegt, en niet meer als het voorbij is', async () => {
    const vacatureId = await bemiddeling.vacature('V-1');
    await bemiddeling.inwoner('VS-1');
    const voorstel = await bemiddeling.legVoor(wsp, 'VS-1', vacatureId);
    const kandidaat = (await toonVoorstel(wsp, voorstel))['inwoner'].id;
    expect((await wsp.haal(`/kandidaten/${kandidaat}`)).status).toBe(403);
    expect(await toonVoorstel(wsp, voorstel)).toMatchObject({
      status: 'voorgelegd',
      toegestaneStappen: ['ingetrokken'],
    });

    await bemiddeling.antwoord('ja');
    expect((await wsp.haal(`/kandidaten/${kandidaat}`)).status).toBe(200);
    expect((await wsp.wachtOp('voorstel.inwoner-akkoord')).data).toMatchObject({ voorstel, antwoord: 'ja' });

    await wsp.stuurGoed('voorstel.uitkomst', { voorstel, uitkomst: 'ingetrokken', reden: 'al-vervuld' });
    expect((await wsp.haal(`/kandidaten/${kandidaat}`)).status).toBe(403);
    expect((await wi.wachtOp('voorstel.uitkomst')).data['reden']).toBe('al-vervuld');
  });

  test('nee mag altijd; andere partners zien niets van het voorstel', async () => {
    const vacatureId = await bemiddeling.vacature('V-2');
    await bemiddeling.inwoner('VS-2');
    const voorstel = await bemiddeling.legVoor(wsp, 'VS-2', vacatureId);
    const bij = await bemiddeling.bijWi();
    await wi.stuurGoed('voorstel.inwoner-akkoord', { voorstel: bij, antwoord: 'ja' });
    await wsp.stuurGoed('voorstel.bij-werkgever', { voorstel });
    await wi.stuurGoed('voorstel.inwoner-akkoord', { voorstel: bij, antwoord: 'nee', reden: 'reis' });
    expect(await toonVoorstel(wsp, voorstel)).toMatchObject({
      status: 'niet_akkoord',
      reden: 'reis',
      toegestaneStappen: [],
    });
    const telaat = await wsp.stuur('voorstel.uitkomst', { voorstel, uitkomst: 'gesprek' });
    expect(telaat).toMatchObject({ status: 409, inhoud: { code: 'OVERGANG_VERLOREN', huidigeStatus: 'niet_akkoord' } });

    expect((await wi.haal('/voorstellen')).inhoud['voorstellen'].map((v: Inhoud) => v['id'])).toContain(bij.id);
    for (const ander of ['scalabor', 'caw', 'uwv'] as const) {
      expect((await keten.partner(ander).haal('/voorstellen')).inhoud).toEqual({ voorstellen: [], volgende: null });
    }
  });

  test('wie niet aan zet is, mag de stap niet zetten, en een tweede voorstel naast een open voorstel mag niet', async () => {
    const vacatureId = await bemiddeling.vacature('V-3');
    await bemiddeling.inwoner('VS-3');
    const voorstel = await bemiddeling.legVoor(wsp, 'VS-3', vacatureId);
    const bij = await bemiddeling.bijWi();
    expect((await wi.stuur('voorstel.bij-werkgever', { voorstel: bij })).inhoud['code']).toBe('TYPE_NIET_TOEGESTAAN');
    expect((await wsp.stuur('voorstel.bij-werkgever', { voorstel })).inhoud).toMatchObject({
      code: 'OVERGANG_VERBODEN',
      toegestaneStappen: ['ingetrokken'],
    });
    expect((await wi.stuur('voorstel.inwoner-akkoord', { voorstel: bij, antwoord: 'onbekend' })).status).toBe(400);
    const nogEens = await wsp.stuur('voorstel.voorgelegd', {
      vacature: { id: vacatureId },
      inwoner: { id: await bemiddeling.uitLijst(wsp, vacatureId, 'VS-3') },
      waarom: 'Nog eens.',
    });
    expect(nogEens.inhoud).toMatchObject({ code: 'OVERGANG_VERBODEN', huidigeStatus: 'voorgelegd' });
    expect((await wi.haal('/voorstellen?maximum=201')).status).toBe(400);
    expect((await wi.haal('/voorstellen?status=raar')).status).toBe(400);
  });

  test('na "mag direct" hoeft niemand te wachten, tot de inwoner iets anders zegt', async () => {
    const eerste = await bemiddeling.vacature('V-4');
    const tweede = await bemiddeling.vacature('V-5');
    const derde = await bemiddeling.vacature('V-6');
    await bemiddeling.inwoner('VS-4');
    await bemiddeling.legVoor(wsp, 'VS-4', eerste);
    await bemiddeling.antwoord('mag-direct');
    const direct = await bemiddeling.legVoor(wsp, 'VS-4', tweede);
    expect(await toonVoorstel(wsp, direct)).toMatchObject({ status: 'akkoord', antwoord: 'mag-direct' });
    const bericht = await wsp.wachtOp('voorstel.inwoner-akkoord', (b) => b.data['voorstel'].id === direct['id']);
    expect(bericht.source).toMatch(/:systeem:estafette$/);
    await bemiddeling.antwoord('nee');
    expect(await toonVoorstel(wsp, await bemiddeling.legVoor(wsp, 'VS-4', derde))).toMatchObject({
      status: 'voorgelegd',
    });
    await bemiddeling.bijWi();
  });

  test('mogelijk discriminerend: alleen wie het voorstel deed hoort het, verder staat het nergens', async () => {
    const vacatureId = await bemiddeling.vacature('V-7');
    await bemiddeling.inwoner('VS-7');
    const voorstel = await bemiddeling.legVoor(wsp, 'VS-7', vacatureId);
    await bemiddeling.antwoord('ja');
    await wsp.stuurGoed('voorstel.bij-werkgever', { voorstel });
    await wsp.stuurGoed('voorstel.uitkomst', { voorstel, uitkomst: 'afgewezen', reden: 'mogelijk-discriminerend' });

    expect((await wsp.wachtOp('voorstel.vermoeden-gemeld')).data).toMatchObject({ voorstel });
    expect((await wi.wachtOp('voorstel.uitkomst')).data['reden']).toBe('geen-reden');
    expect((await wi.leegPostbus()).filter((b) => b.type.includes('vermoeden'))).toEqual([]);

    const kandidaat = (await wi.haal('/voorstellen')).inhoud['voorstellen'][0].inwoner.id;
    const tijdlijn = await wi.haal(`/kandidaten/${kandidaat}/tijdlijn`);
    expect(tijdlijn.inhoud['feiten'][0]).toMatchObject({
      type: 'voorstel.uitkomst',
      partner: 'wsp',
      gegevens: { reden: 'geen-reden', voorstel: { id: expect.any(String) } },
    });
    for (const pad of [`/kandidaten/${kandidaat}/tijdlijn`, `/kandidaten/${kandidaat}`, '/voorstellen']) {
      expect(JSON.stringify((await wi.haal(pad)).inhoud)).not.toMatch(/discrimin|vermoeden/);
    }
    expect(await keten.sql('select voorstel_id from hub.voorstel_vermoeden')).toHaveLength(1);
  });

  test('een ingetrokken vacature sluit haar voorstellen, en nieuwe kunnen niet meer', async () => {
    const vacatureId = await bemiddeling.vacature('V-9');
    await bemiddeling.inwoner('VS-9');
    const voorstel = await bemiddeling.legVoor(wsp, 'VS-9', vacatureId);
    await bemiddeling.bijWi();
    const wie = { id: (await toonVoorstel(wsp, voorstel))['inwoner'].id };
    await wsp.stuurGoed('vacature.ingetrokken', { vacature: { id: vacatureId } });
    expect(await toonVoorstel(wsp, voorstel)).toMatchObject({ status: 'vervallen', reden: 'vacature-gesloten' });
    expect((await wi.wachtOp('voorstel.vervallen')).data['reden']).toBe('vacature-gesloten');
    const weer = await wsp.stuur('voorstel.voorgelegd', {
      vacature: { id: vacatureId },
      inwoner: wie,
      waarom: 'Toch.',
    });
    expect(weer).toMatchObject({ status: 409, inhoud: { fouten: [{ pad: 'data.vacature' }] } });
  });

  test('de tijdlijn is alleen voor wie met de inwoner verbonden is', async () => {
    const vacatureId = await bemiddeling.vacature('V-8');
    await bemiddeling.inwoner('VS-8');
    const voorstel = await bemiddeling.legVoor(wsp, 'VS-8', vacatureId);
    const kandidaat = (await toonVoorstel(wsp, voorstel))['inwoner'].id;
    expect((await wsp.haal(`/kandidaten/${kandidaat}/tijdlijn`)).status).toBe(403);
    await bemiddeling.antwoord('ja');
    const { feiten } = (await wsp.haal(`/kandidaten/${kandidaat}/tijdlijn`)).inhoud;
    expect(feiten.map((f: Inhoud) => f['type'])).toEqual(['voorstel.inwoner-akkoord', 'voorstel.voorgelegd']);
    expect(JSON.stringify(feiten)).not.toContain('"VS-8"');
  });

  test('de tijdlijn is er ook voor wie nog geen profiel heeft', async () => {
    const { bericht } = await biedAan(wi, 'VS-10');
    const { inwoner } = (await wi.haal('/overdrachten')).inhoud['overdrachten'][0];
    const { feiten } = (await wi.haal(`/kandidaten/${inwoner.id}/tijdlijn`)).inhoud;
    expect(feiten).toMatchObject([{ type: 'overdracht.aangeboden', bericht }]);
    expect((await wsp.haal(`/kandidaten/${inwoner.id}/tijdlijn`)).status).toBe(404);
  });
});

describe('Een voorstel dat blijft liggen', () => {
  test('na twee werkdagen gaat het naar de vervanger, na nog twee naar de ketenregisseur; ligt het bij de werkgever, na tien naar de accountmanager', async () => {
    const vacatureId = await bemiddeling.vacature('V-30');
    await bemiddeling.inwoner('SIG-1');
    const vervanger = { code: 's.bakker', naam: 'S. Bakker' };
    await wi.stuurGoed('contactpersoon.toegewezen', {
      inwoner: { kenmerkPartner: 'SIG-1' },
      team: gebiedsteamNoord,
      regisseur: regisseurDeVries,
      vervanger,
    });
    const { betreft } = await wsp.stuurGoed('voorstel.voorgelegd', {
      vacature: { id: vacatureId },
      inwoner: { id: await bemiddeling.uitLijst(wsp, vacatureId, 'SIG-1') },
      waarom: 'Dit past.',
      accountmanager: { code: 's.jansen', naam: 'S. Jansen' },
    });
    const voorstel = { id: betreft.id };
    const bij = await bemiddeling.bijWi();
    const over = (id: string) => (b: { data: Inhoud }) => b.data['voorstel']?.id === id;

    keten.klok.schuifOp({ dagen: 6 });
    const wacht = await wi.wachtOp('signaal.geopend', over(bij.id));
    expect(wacht.data).toMatchObject({
      code: 'VOORSTEL_WACHT',
      eigenaar: { partner: 'wi', medewerker: vervanger },
    });
    const { signalen } = (await wi.haal('/signalen?code=VOORSTEL_WACHT&maximum=200')).inhoud;
    expect(signalen.map((s: Inhoud) => s['voorstel'].id)).toContain(bij.id);
    expect((await wsp.haal('/signalen?code=VOORSTEL_WACHT')).inhoud['signalen']).toEqual([]);
    const [begin] = signalen.filter((s: Inhoud) => s['voorstel'].id === bij.id);
    keten.klok.schuifOp({ dagen: 4 });
    await totDat(
      async () => (await wi.haal('/signalen?code=VOORSTEL_WACHT&maximum=200')).inhoud['signalen'] as Inhoud[],
      (lijst) =>
        lijst.some(
          ({ id, niveau, eigenaar }) =>
            id === begin['id'] && niveau === 'ketenregisseur' && eigenaar['medewerker'] === 'H. Visser',
        ),
    );
    await wi.stuurGoed('voorstel.inwoner-akkoord', { voorstel: bij, antwoord: 'ja', medewerker: vervanger });
    const opgelost = await wi.wachtOp('signaal.opgelost', over(bij.id));
    expect(opgelost.data['zin']).toMatch(/antwoord gegeven/);

    await wsp.stuurGoed('voorstel.bij-werkgever', { voorstel });
    keten.klok.schuifOp({ dagen: 20 });
    const zonder = await wsp.wachtOp('signaal.geopend', over(voorstel.id));
    expect(zonder.data).toMatchObject({
      code: 'VOORSTEL_ZONDER_UITKOMST',
      eigenaar: { partner: 'wsp', medewerker: { naam: 'S. Jansen' } },
    });
    await wsp.stuurGoed('voorstel.uitkomst', { voorstel, uitkomst: 'afgewezen', reden: 'werkgever-reageert-niet' });
    expect((await wsp.wachtOp('signaal.opgelost', over(voorstel.id))).data['zin']).toMatch(/uitkomst/);
  });
});

describe('Een eigen sollicitatie', () => {
  const solliciteer = (vacatureId: string, meer: object = {}) =>
    keten.partner('szeebra').stuurGoed('sollicitatie.gedaan', {
      voorstel: { kenmerkPartner: `SOL-${vacatureId}` },
      inwoner: { kenmerkPartner: 'SZ-1' },
      vacature: { id: vacatureId },
      ...meer,
    });
  /** What Szeebra calls the vacature: everyone who looks for work with people hears of it. */
  const bijSzeebra = async (): Promise<string> =>
    (await keten.partner('szeebra').wachtOp('vacature.gepubliceerd')).data['vacature'].id;

  test('komt als voorstel met een ja bij wie de vacature heeft en bij de regisseur, en krijgt een uitkomst', async () => {
    const szeebra = keten.partner('szeebra');
    await szeebra.leegPostbus();
    await bemiddeling.vacature('V-SOL');
    await szeebra.stuurGoed('kandidaatprofiel.vastgesteld', { inwoner: { kenmerkPartner: 'SZ-1' }, profiel: {} });
    // As it is once W&I and Szeebra know that they mean the same person.
    await keten.sql(
      `insert into hub.binding (inwoner_id, partner_id, grond, bron_id)
       select v.intern_id, p.id, 'regie', p.id from hub.verwijzing v join hub.partner p on p.naam = 'wi'
        where v.kenmerk_partner = 'SZ-1'`,
    );
    await solliciteer(await bijSzeebra(), { motivatie: 'Ik woon om de hoek.' });
    const { data } = await wsp.wachtOp('sollicitatie.gedaan');
    expect(data).toMatchObject({ motivatie: 'Ik woon om de hoek.', vacature: { kenmerkPartner: 'V-SOL' } });
    expect(await toonVoorstel(wsp, data['voorstel'])).toMatchObject({
      status: 'akkoord',
      waarom: 'De inwoner solliciteerde zelf op deze vacature.',
    });
    expect((await wsp.haal(`/kandidaten/${data['inwoner'].id}`)).status).toBe(200);
    await wi.wachtOp('sollicitatie.gedaan');

    const { voorstel } = data as Inhoud & { voorstel: Inhoud };
    await wsp.stuurGoed('voorstel.bij-werkgever', { voorstel });
    await wsp.stuurGoed('voorstel.uitkomst', { voorstel, uitkomst: 'afgewezen', reden: 'werkgever-reageert-niet' });
    const uitkomst = await szeebra.wachtOp('voorstel.uitkomst');
    expect(uitkomst.data).toMatchObject({ uitkomst: 'afgewezen', reden: 'werkgever-reageert-niet' });
  });

  test('ook op een vacature die net dicht is, en de inwoner mag zich terugtrekken', async () => {
    const szeebra = keten.partner('szeebra');
    await szeebra.leegPostbus();
    await bemiddeling.vacature('V-DICHT');
    const dicht = await bijSzeebra();
    await wsp.stuurGoed('vacature.ingetrokken', { vacature: { kenmerkPartner: 'V-DICHT' } });
    await solliciteer(dicht);
    expect((await szeebra.wachtOp('voorstel.vervallen')).data['reden']).toBe('vacature-gesloten');

    await bemiddeling.vacature('V-TERUG');
    const { betreft } = await solliciteer(await bijSzeebra());
    await szeebra.stuurGoed('voorstel.inwoner-akkoord', {
      voorstel: { id: betreft.id },
      antwoord: 'nee',
      reden: 'nu-niet',
    });
    expect((await wsp.wachtOp('voorstel.inwoner-akkoord')).data).toMatchObject({ antwoord: 'nee', reden: 'nu-niet' });
  });

  test('wie al voorgesteld was, zegt daarmee ja; ook dan hoort Szeebra wat ervan kwam', async () => {
    const szeebra = keten.partner('szeebra');
    await szeebra.leegPostbus();
    const vacatureId = await bemiddeling.vacature('V-AL');
    const { id: inwoner } = (await wsp.haal('/voorstellen')).inhoud['voorstellen'][0].inwoner;
    const voorgelegd = { vacature: { id: vacatureId }, inwoner: { id: inwoner }, waarom: 'Past.' };
    const { betreft } = await wsp.stuurGoed('voorstel.voorgelegd', voorgelegd);
    await bemiddeling.bijWi();
    await solliciteer(await bijSzeebra());
    const voorstel = { id: betreft.id };
    expect(await toonVoorstel(wsp, voorstel)).toMatchObject({
      status: 'akkoord',
      isSollicitatie: true,
      waarom: 'Past.',
    });
    await wsp.stuurGoed('voorstel.uitkomst', { voorstel, uitkomst: 'ingetrokken', reden: 'geen-reden' });
    expect((await szeebra.wachtOp('voorstel.uitkomst')).data['reden']).toBe('geen-reden');
  });
});

describe('Mensen doen het in het portaal', () => {
  const PORTAAL = { 'x-estafette-portaal': '1', 'content-type': 'application/json' };

  async function vraag(pad: string, kop: Record<string, string>, verzoek?: object) {
    const antwoord = await fetch(`${keten.adres}/api/v1${pad}`, {
      headers: kop,
      ...(verzoek ? { method: 'POST', body: JSON.stringify(verzoek) } : {}),
    });
    return { status: antwoord.status, kop: antwoord.headers, inhoud: (await antwoord.json()) as Inhoud };
  }

  /** The headers of somebody who is logged in. */
  async function alsMens(naam: string): Promise<Record<string, string>> {
    const { medewerkers } = (await vraag('/aanmeldingen/keuzes', {})).inhoud;
    const { id } = medewerkers.find((m: Inhoud) => m['naam'] === naam);
    const { kop } = await vraag('/aanmeldingen', PORTAAL, { medewerker: id });
    return { ...PORTAAL, cookie: kop.get('set-cookie')!.split(';')[0]! };
  }

  test('de accountmanager legt voor, de regisseur antwoordt, en hun eigen systemen horen het ook', async () => {
    const vacatureId = await bemiddeling.vacature('V-40');
    await bemiddeling.inwoner('MENS-1');
    const accountmanager = await alsMens('M. Jansen');
    const regisseur = await alsMens('R. de Vries');
    const verzoek = {
      vacature: { id: vacatureId },
      inwoner: { id: await bemiddeling.uitLijst(wsp, vacatureId, 'MENS-1') },
      waarom: 'Dit past.',
    };
    const sleutel = { 'idempotency-key': '0198f9a0-0000-7000-8000-0000000000f1' };
    const voorgelegd = await vraag('/voorstellen', { ...accountmanager, ...sleutel }, verzoek);
    expect(voorgelegd).toMatchObject({ status: 202, inhoud: { status: 'verwerkt', betreft: { soort: 'voorstel' } } });
    const nogEens = await vraag('/voorstellen', { ...accountmanager, ...sleutel }, verzoek);
    expect(nogEens.inhoud['betreft']).toEqual(voorgelegd.inhoud['betreft']);

    const { id } = voorgelegd.inhoud['betreft'];
    expect(await toonVoorstel(wsp, { id })).toMatchObject({ accountmanager: { naam: 'M. Jansen' } });
    const stap = (wie: Record<string, string>, voorstelId: string, wat: object) =>
      vraag(`/voorstellen/${voorstelId}/stappen`, wie, wat);
    expect((await stap(accountmanager, id, { stap: 'inwoner-ja' })).inhoud['code']).toBe('TYPE_NIET_TOEGESTAAN');
    expect((await stap(accountmanager, id, { stap: 'geplaatst' })).inhoud['code']).toBe('CODE_ONBEKEND');
    const bij = (await bemiddeling.bijWi()).id;
    expect((await stap(regisseur, bij, { stap: 'inwoner-mag-direct' })).status).toBe(202);
    expect((await wi.wachtOp('voorstel.inwoner-akkoord')).data['antwoord']).toBe('mag-direct');
    expect((await stap(accountmanager, id, { stap: 'bij-werkgever' })).status).toBe(202);
    expect((await stap(accountmanager, id, { stap: 'afgewezen', reden: 'taal' })).status).toBe(202);
    expect(await toonVoorstel(wsp, { id })).toMatchObject({ status: 'afgewezen', reden: 'taal' });
  });
});

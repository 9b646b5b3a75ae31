import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Keten } from '../support/keten.js';
import type { Inhoud, NepPartner } from '../support/neppartner.js';
import { gebiedsteamNoord, regisseurDeVries } from '../support/verhaal.js';

const ORDERPICKER = 'urn:reintegratietaal:beroep:orderpicker';

let keten: Keten;
let wi: NepPartner;
let wsp: NepPartner;
let scalabor: NepPartner;

beforeAll(async () => {
  keten = await Keten.start();
  wi = keten.partner('wi');
  wsp = keten.partner('wsp');
  scalabor = keten.partner('scalabor');
});
afterAll(() => keten.stop());

async function vacature(kenmerk: string, meer: object = {}, eigenaar = wsp): Promise<string> {
  const { betreft } = await eigenaar.stuurGoed('vacature.gepubliceerd', {
    vacature: { kenmerkPartner: kenmerk },
    profiel: { naamVacature: 'Orderpicker', beroep: { codeBeroepsnaam: ORDERPICKER } },
    ...meer,
  });
  return betreft.id;
}

async function inwoner(kenmerk: string, metRegie = true): Promise<void> {
  const data = { inwoner: { kenmerkPartner: kenmerk } };
  await wi.stuurGoed('kandidaatprofiel.vastgesteld', {
    ...data,
    profiel: { bemiddelingsberoep: [{ codeBeroepsnaam: ORDERPICKER }] },
  });
  if (!metRegie) return;
  await wi.stuurGoed('contactpersoon.toegewezen', { ...data, team: gebiedsteamNoord, regisseur: regisseurDeVries });
}

/** What this partner calls the inwoner, from the lists that it gets: it finds the one that W&I calls so. */
async function uitLijst(partner: NepPartner, vacatureKenmerk: string, kenmerk: string): Promise<string> {
  const vacatureId = (await partner.haal('/vacatures?maximum=200')).inhoud['vacatures'].find(
    (v: { kenmerkPartner?: string }) => v.kenmerkPartner === vacatureKenmerk,
  ).id;
  const [rij] = await keten.sql<{ id: string }>(
    `select e.extern_id as id from hub.verwijzing w join hub.partner p on p.id = w.partner_id and p.naam = 'wi'
       join hub.verwijzing e on e.intern_id = w.intern_id and e.soort = 'inwoner'
       join hub.partner q on q.id = e.partner_id and q.oin = $2
      where w.soort = 'inwoner' and w.kenmerk_partner = $1`,
    [kenmerk, partner.oin],
  );
  if (rij) return rij.id;
  const { status } = await partner.post(`/vacatures/${vacatureId}/kandidaten`, { aantal: 200 });
  expect(status).toBe(200);
  return uitLijst(partner, vacatureKenmerk, kenmerk);
}

async function legVoor(
  partner: NepPartner,
  kenmerk: string,
  vacatureKenmerk: string,
  vacatureId: string,
): Promise<Inhoud> {
  const { betreft } = await partner.stuurGoed('voorstel.voorgelegd', {
    voorstel: { kenmerkPartner: `${kenmerk}-${vacatureKenmerk}` },
    vacature: { id: vacatureId },
    inwoner: { id: await uitLijst(partner, vacatureKenmerk, kenmerk) },
    waarom: 'Werkt graag in een magazijn.',
  });
  return { id: betreft.id };
}

/** What W&I knows the newest voorstel by. */
async function bijWi(): Promise<{ id: string }> {
  const { data } = await wi.wachtOp('voorstel.voorgelegd');
  return { id: data['voorstel'].id };
}

const antwoord = async (woord: string, meer: object = {}): Promise<void> =>
  void (await wi.stuurGoed('voorstel.inwoner-akkoord', { voorstel: await bijWi(), antwoord: woord, ...meer }));

const toon = async (partner: NepPartner, { id }: Inhoud) => (await partner.haal(`/voorstellen/${id}`)).inhoud;

describe('Een voorstel', () => {
  test('wie het is, ziet het WSP pas als de inwoner ja zegt, en niet meer als het voorbij is', async () => {
    const vacatureId = await vacature('V-1');
    await inwoner('VS-1');
    const voorstel = await legVoor(wsp, 'VS-1', 'V-1', vacatureId);
    const kandidaat = (await toon(wsp, voorstel))['inwoner'].id;
    expect((await wsp.haal(`/kandidaten/${kandidaat}`)).status).toBe(403);
    expect(await toon(wsp, voorstel)).toMatchObject({ status: 'voorgelegd', toegestaneStappen: ['ingetrokken'] });

    await antwoord('ja');
    expect((await wsp.haal(`/kandidaten/${kandidaat}`)).status).toBe(200);
    expect((await wsp.wachtOp('voorstel.inwoner-akkoord')).data).toMatchObject({ voorstel, antwoord: 'ja' });

    await wsp.stuurGoed('voorstel.uitkomst', { voorstel, uitkomst: 'ingetrokken', reden: 'al-vervuld' });
    expect((await wsp.haal(`/kandidaten/${kandidaat}`)).status).toBe(403);
    expect((await wi.wachtOp('voorstel.uitkomst')).data['reden']).toBe('al-vervuld');
  });

  test('nee mag altijd; andere partners zien niets van het voorstel', async () => {
    const vacatureId = await vacature('V-2');
    await inwoner('VS-2');
    const voorstel = await legVoor(wsp, 'VS-2', 'V-2', vacatureId);
    const bij = await bijWi();
    await wi.stuurGoed('voorstel.inwoner-akkoord', { voorstel: bij, antwoord: 'ja' });
    await wsp.stuurGoed('voorstel.bij-werkgever', { voorstel });
    await wi.stuurGoed('voorstel.inwoner-akkoord', { voorstel: bij, antwoord: 'nee', reden: 'reis' });
    expect(await toon(wsp, voorstel)).toMatchObject({ status: 'niet_akkoord', reden: 'reis', toegestaneStappen: [] });
    const telaat = await wsp.stuur('voorstel.uitkomst', { voorstel, uitkomst: 'gesprek' });
    expect(telaat).toMatchObject({ status: 409, inhoud: { code: 'OVERGANG_VERLOREN', huidigeStatus: 'niet_akkoord' } });

    expect((await wi.haal('/voorstellen')).inhoud['voorstellen'].map((v: Inhoud) => v['id'])).toContain(bij.id);
    for (const ander of ['scalabor', 'caw', 'uwv'] as const) {
      expect((await keten.partner(ander).haal('/voorstellen')).inhoud).toEqual({ voorstellen: [], volgende: null });
    }
  });

  test('wie niet aan zet is, mag de stap niet zetten, en een tweede voorstel naast een open voorstel mag niet', async () => {
    const vacatureId = await vacature('V-3');
    await inwoner('VS-3');
    const voorstel = await legVoor(wsp, 'VS-3', 'V-3', vacatureId);
    const bij = await bijWi();
    expect((await wi.stuur('voorstel.bij-werkgever', { voorstel: bij })).inhoud['code']).toBe('TYPE_NIET_TOEGESTAAN');
    expect((await wsp.stuur('voorstel.bij-werkgever', { voorstel })).inhoud).toMatchObject({
      code: 'OVERGANG_VERBODEN',
      toegestaneStappen: ['ingetrokken'],
    });
    expect((await wi.stuur('voorstel.inwoner-akkoord', { voorstel: bij, antwoord: 'onbekend' })).status).toBe(400);
    const nogEens = await wsp.stuur('voorstel.voorgelegd', {
      vacature: { id: vacatureId },
      inwoner: { id: await uitLijst(wsp, 'V-3', 'VS-3') },
      waarom: 'Nog eens.',
    });
    expect(nogEens.inhoud).toMatchObject({ code: 'OVERGANG_VERBODEN', huidigeStatus: 'voorgelegd' });
    expect((await wi.haal('/voorstellen?maximum=201')).status).toBe(400);
    expect((await wi.haal('/voorstellen?status=raar')).status).toBe(400);
  });

  test('na "mag direct" hoeft niemand te wachten, tot de inwoner iets anders zegt', async () => {
    const eerste = await vacature('V-4');
    const tweede = await vacature('V-5');
    const derde = await vacature('V-6');
    await inwoner('VS-4');
    await legVoor(wsp, 'VS-4', 'V-4', eerste);
    await antwoord('mag-direct');
    const direct = await legVoor(wsp, 'VS-4', 'V-5', tweede);
    expect(await toon(wsp, direct)).toMatchObject({ status: 'akkoord', antwoord: 'mag-direct' });
    const bericht = await wsp.wachtOp('voorstel.inwoner-akkoord', (b) => b.data['voorstel'].id === direct['id']);
    expect(bericht.source).toMatch(/:systeem:estafette$/);
    await antwoord('nee');
    expect(await toon(wsp, await legVoor(wsp, 'VS-4', 'V-6', derde))).toMatchObject({ status: 'voorgelegd' });
    await bijWi();
  });

  test('mogelijk discriminerend: alleen wie het voorstel deed hoort het, verder staat het nergens', async () => {
    const vacatureId = await vacature('V-7');
    await inwoner('VS-7');
    const voorstel = await legVoor(wsp, 'VS-7', 'V-7', vacatureId);
    await antwoord('ja');
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
    const vacatureId = await vacature('V-9');
    await inwoner('VS-9');
    const voorstel = await legVoor(wsp, 'VS-9', 'V-9', vacatureId);
    await bijWi();
    const wie = { id: (await toon(wsp, voorstel))['inwoner'].id };
    await wsp.stuurGoed('vacature.ingetrokken', { vacature: { id: vacatureId } });
    expect(await toon(wsp, voorstel)).toMatchObject({ status: 'vervallen', reden: 'vacature-gesloten' });
    expect((await wi.wachtOp('voorstel.vervallen')).data['reden']).toBe('vacature-gesloten');
    const weer = await wsp.stuur('voorstel.voorgelegd', {
      vacature: { id: vacatureId },
      inwoner: wie,
      waarom: 'Toch.',
    });
    expect(weer).toMatchObject({ status: 409, inhoud: { fouten: [{ pad: 'data.vacature' }] } });
  });

  test('de tijdlijn is alleen voor wie met de inwoner verbonden is', async () => {
    const vacatureId = await vacature('V-8');
    await inwoner('VS-8');
    const voorstel = await legVoor(wsp, 'VS-8', 'V-8', vacatureId);
    const kandidaat = (await toon(wsp, voorstel))['inwoner'].id;
    expect((await wsp.haal(`/kandidaten/${kandidaat}/tijdlijn`)).status).toBe(403);
    await antwoord('ja');
    const { feiten } = (await wsp.haal(`/kandidaten/${kandidaat}/tijdlijn`)).inhoud;
    expect(feiten.map((f: Inhoud) => f['type'])).toEqual(['voorstel.inwoner-akkoord', 'voorstel.voorgelegd']);
    expect(JSON.stringify(feiten)).not.toContain('"VS-8"');
  });
});

describe('Een plaatsing', () => {
  test('een naam uit een lijst is niet genoeg om iemand te plaatsen', async () => {
    const vacatureId = await vacature('V-20');
    await inwoner('PL-1');
    const kandidaat = { id: await uitLijst(wsp, 'V-20', 'PL-1') };
    const start = { inwoner: kandidaat, vacature: { id: vacatureId }, vorm: 'regulier', vanaf: '2027-01-04' };
    expect((await wsp.stuur('plaatsing.gestart', start)).inhoud['code']).toBe('GEEN_DOELBINDING');
    const voorstel = await legVoor(wsp, 'PL-1', 'V-20', vacatureId);
    // Put forward is not agreed.
    expect((await wsp.stuur('plaatsing.gestart', { ...start, voorstel })).inhoud['code']).toBe('GEEN_DOELBINDING');
    expect((await wsp.haal(`/kandidaten/${kandidaat.id}`)).status).toBe(403);
    await bijWi();
  });

  test('bij twee plaatsen is de vacature na twee starts vervuld, en stopt wat nog open stond', async () => {
    const vacatureId = await vacature('V-21', { plaatsen: 2 });
    const voorstellen = [];
    for (const kenmerk of ['PL-2', 'PL-3', 'PL-4']) {
      await inwoner(kenmerk);
      const voorstel = await legVoor(wsp, kenmerk, 'V-21', vacatureId);
      await antwoord('ja');
      voorstellen.push({ voorstel, inwoner: { id: (await toon(wsp, voorstel))['inwoner'].id } });
    }
    const start = (welke: object) =>
      wsp.stuurGoed('plaatsing.gestart', { ...welke, vorm: 'regulier', vanaf: '2027-01-04', uren: 24 });
    await start(voorstellen[0]!);
    expect((await wsp.haal(`/vacatures/${vacatureId}`)).inhoud).toMatchObject({ status: 'open', bezet: 1 });
    await start(voorstellen[1]!);
    expect((await wsp.haal(`/vacatures/${vacatureId}`)).inhoud).toMatchObject({
      status: 'vervuld',
      bezet: 2,
      trechter: { voorgelegd: 3, akkoord: 3, geplaatst: 2, open: 0, gestopt: 1 },
    });
    const { id } = voorstellen[2]!.voorstel;
    const bericht = await wsp.wachtOp('voorstel.vervallen', ({ data }) => data['voorstel'].id === id);
    expect(bericht.data['reden']).toBe('al-vervuld');
    expect((await scalabor.wachtOp('vacature.vervuld')).data['plaatsen']).toBe(2);
    expect((await wsp.haal('/vacatures?status=vervuld')).inhoud['vacatures']).toMatchObject([{ id: vacatureId }]);
  });

  test('twee starts tegelijk op de laatste plaats: allebei tellen zij, en de vacature wordt één keer vervuld', async () => {
    const vacatureId = await vacature('V-22', { plaatsen: 2 });
    const starts = [];
    for (const kenmerk of ['PL-5', 'PL-6']) {
      await inwoner(kenmerk);
      const voorstel = await legVoor(wsp, kenmerk, 'V-22', vacatureId);
      await antwoord('ja');
      starts.push({ voorstel, inwoner: { id: (await toon(wsp, voorstel))['inwoner'].id } });
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
    const vacatureId = await vacature('V-23');
    const andere = await vacature('V-24', {}, scalabor);
    await inwoner('PL-7');
    const voorstel = await legVoor(wsp, 'PL-7', 'V-23', vacatureId);
    await antwoord('ja');
    const elders = await legVoor(scalabor, 'PL-7', 'V-24', andere);
    await bijWi();
    const { betreft } = await wsp.stuurGoed('plaatsing.gestart', {
      inwoner: { id: (await toon(wsp, voorstel))['inwoner'].id },
      vacature: { id: vacatureId },
      vorm: 'proefplaats',
      vanaf: '2027-01-04',
    });
    expect(await toon(wsp, voorstel)).toMatchObject({ status: 'proefplaats' });
    expect(await toon(scalabor, elders)).toMatchObject({ status: 'voorgelegd' });

    const plaatsing = { id: betreft.id };
    await wsp.stuurGoed('plaatsing.gewijzigd', { plaatsing, vorm: 'regulier', uren: 24, uitkering: 'aanvullend' });
    expect(await toon(wsp, voorstel)).toMatchObject({ status: 'geplaatst' });
    expect(await toon(scalabor, elders)).toMatchObject({ status: 'vervallen', reden: 'andere-plaatsing' });
    expect((await scalabor.wachtOp('voorstel.vervallen')).data['reden']).toBe('andere-plaatsing');

    const mijne = (await wsp.haal('/plaatsingen')).inhoud['plaatsingen'].find((p: Inhoud) => p['id'] === plaatsing.id);
    expect(mijne).toMatchObject({ status: 'lopend', vorm: 'regulier', uren: 24, uitkering: 'aanvullend', voorstel });
    expect((await scalabor.haal('/plaatsingen')).inhoud['plaatsingen']).toEqual([]);
    expect((await wsp.haal(`/kandidaten/${mijne.inwoner.id}`)).status).toBe(200);

    await wsp.stuurGoed('plaatsing.beeindigd', { plaatsing, datum: '2027-02-08', reden: 'onzekerheid-inkomen' });
    expect((await wi.wachtOp('plaatsing.beeindigd')).data['reden']).toBe('onzekerheid-inkomen');
    expect((await wsp.haal(`/kandidaten/${mijne.inwoner.id}`)).status).toBe(403);
    expect((await wsp.haal(`/vacatures/${vacatureId}`)).inhoud).toMatchObject({ status: 'vervuld', bezet: 0 });
    await vacature('V-23');
    expect((await wsp.haal(`/vacatures/${vacatureId}`)).inhoud).toMatchObject({ status: 'open' });
    const weg = await wsp.stuur('plaatsing.gewijzigd', { plaatsing, uren: 8 });
    expect(weg.inhoud['code']).toBe('OVERGANG_VERBODEN');
  });
});

describe('Een voorstel dat blijft liggen', () => {
  test('na twee werkdagen gaat het naar de vervanger; ligt het bij de werkgever, na tien naar de accountmanager', async () => {
    const vacatureId = await vacature('V-30');
    await inwoner('SIG-1');
    const vervanger = { code: 's.bakker', naam: 'S. Bakker' };
    await wi.stuurGoed('contactpersoon.toegewezen', {
      inwoner: { kenmerkPartner: 'SIG-1' },
      team: gebiedsteamNoord,
      regisseur: regisseurDeVries,
      vervanger,
    });
    const { betreft } = await wsp.stuurGoed('voorstel.voorgelegd', {
      vacature: { id: vacatureId },
      inwoner: { id: await uitLijst(wsp, 'V-30', 'SIG-1') },
      waarom: 'Dit past.',
      accountmanager: { code: 's.jansen', naam: 'S. Jansen' },
    });
    const voorstel = { id: betreft.id };
    const bij = await bijWi();
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
  }, 90_000);
});

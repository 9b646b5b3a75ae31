import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Beurten } from '@estafette/hub/signaal/beurten';
import { Signalen } from '@estafette/hub/signaal/index';
import { Database, HUB } from '@estafette/persistence';
import { dagenLater, lokaleDatum } from '@estafette/tijd';
import { totDat } from '../../support/geduld.js';
import { Keten } from '../../support/keten.js';
import type { Inhoud, NepPartner } from '../../support/neppartner.js';
import { biedAan, gebiedsteamNoord, regisseurDeVries } from '../../support/verhaal.js';

let keten: Keten;
let wi: NepPartner, scalabor: NepPartner;

beforeAll(async () => {
  keten = await Keten.start();
  wi = keten.partner('wi');
  scalabor = keten.partner('scalabor');
});
afterAll(() => keten.stop());

const over = (dagen: number): string => dagenLater(lokaleDatum(keten.klok.nu()), dagen);
const krijgtRegisseur = (kenmerk: string) =>
  wi.stuurGoed('contactpersoon.toegewezen', {
    inwoner: { kenmerkPartner: kenmerk },
    team: gebiedsteamNoord,
    regisseur: regisseurDeVries,
  });

const signalen = async (partner: NepPartner, vraag: string): Promise<Inhoud[]> =>
  (await partner.haal(`/signalen?${vraag}`)).inhoud['signalen'];

test('wie niets doet, raakt het kwijt aan de regisseur en dan aan de ketenregisseur; rust met een reden stelt dat uit', async () => {
  await krijgtRegisseur('BL-1');
  await biedAan(wi, 'BL-1');
  await scalabor.wachtOp('overdracht.aangeboden');
  keten.klok.schuifOp({ dagen: 6 });
  const alle = () => signalen(wi, 'code=NIET_OPGEPAKT');
  const [begin] = await totDat(alle, (s) => s.length === 1);
  // Nobody decides either, which in time is another signaal.
  const lees = async () => (await alle()).filter(({ id }) => id === begin!['id']);
  expect(begin).toMatchObject({ niveau: 'eigenaar', eigenaar: { partner: 'scalabor' }, geparkeerdTot: null });

  const uitstel = { reden: 'De inwoner is met vakantie.', tot: over(30) };
  const adres = `/signalen/${begin!['id']}/uitstel`;
  expect((await wi.post(adres, { ...uitstel, tot: over(-1) })).status).toBe(400);
  expect((await keten.partner('caw').post(adres, uitstel)).status).toBe(404);
  expect((await wi.post(adres, uitstel)).status).toBe(204);
  expect(await signalen(wi, 'geparkeerd=ja')).toMatchObject([
    { geparkeerdTot: uitstel.tot, parkeerreden: uitstel.reden },
  ]);
  keten.klok.schuifOp({ dagen: 20 });
  await keten.vanHub(Beurten).doe(new AbortController().signal);
  expect(await lees()).toMatchObject([{ niveau: 'eigenaar' }]);

  keten.klok.schuifOp({ dagen: 12 });
  await totDat(lees, ([s]) => s!['geparkeerdTot'] === null);
  keten.klok.schuifOp({ dagen: 9 });
  const [tweede] = await totDat(lees, ([s]) => s!['niveau'] === 'regisseur');
  expect(tweede!['eigenaar']).toMatchObject({ partner: 'wi', medewerker: 'R. de Vries' });
  keten.klok.schuifOp({ dagen: 9 });
  const [derde] = await totDat(lees, ([s]) => s!['niveau'] === 'ketenregisseur');
  expect(derde).toMatchObject({ id: begin!['id'], eigenaar: { partner: 'wi', medewerker: 'H. Visser' } });
});

test('een storing is één signaal: wat er niet aankwam hangt eronder, en wordt pas verteld als het daarna blijft liggen', async () => {
  const [{ id }] = (await keten.sql(`select id from hub.partner where naam = 'caw'`)) as [{ id: string }];
  const alsHub = (werk: (em: Parameters<Signalen['meldPartner']>[0]) => Promise<void>) =>
    keten.vanHub(Database).inTransactie(HUB, 'signalering', werk);
  await alsHub((em) => keten.vanHub(Signalen).meldPartner(em, id, 'LEVERING_MISLUKT', 'webhook'));
  for (const kenmerk of ['BL-2', 'BL-3', 'BL-4']) {
    await krijgtRegisseur(kenmerk);
    await biedAan(wi, kenmerk, { naar: { partner: 'caw', team: 'advies' }, dienst: 'activerend-werk-orientatie' });
  }
  keten.klok.schuifOp({ dagen: 4 });
  const stand = () =>
    keten.sql<{ onder: boolean; verteld: boolean }>(
      `select s.onder_id is not null as onder, s.verteld_op is not null as verteld
         from hub.signaal s join hub.overdracht o on o.id = s.overdracht_id
        where s.code = 'NIET_BEVESTIGD' and o.naar_partner_id = $1 and s.opgelost_op is null`,
      [id],
    );
  await totDat(stand, (s) => s.length === 3);
  expect(await stand()).toEqual(Array(3).fill({ onder: true, verteld: false }));
  expect(await signalen(wi, 'code=NIET_BEVESTIGD')).toEqual([]);
  await alsHub((em) => keten.vanHub(Signalen).sluitPartner(em, id, 'LEVERING_MISLUKT', 'webhook'));
  keten.klok.schuifOp({ uren: 2 });
  await totDat(stand, (s) => s.every(({ verteld, onder }) => verteld && !onder));
});

test('wie geen regisseur heeft, hangt onder één signaal voor de partner; het sluit met de laatste', async () => {
  const kenmerken = ['BL-5', 'BL-6', 'BL-7'];
  for (const kenmerk of kenmerken)
    await wi.stuurGoed('kandidaatprofiel.vastgesteld', { inwoner: { kenmerkPartner: kenmerk }, profiel: {} });
  keten.klok.schuifOp({ dagen: 4 });
  const open = () => signalen(wi, 'code=GEEN_CONTACTPERSOON');
  const eronder = () =>
    keten.sql(
      `select 1 from hub.signaal where code = 'GEEN_CONTACTPERSOON' and onder_id is not null and opgelost_op is null`,
    );
  await totDat(eronder, (s) => s.length === 3);
  expect(await open()).toMatchObject([{ partner: 'wi', eigenaar: { partner: 'wi' } }]);
  for (const kenmerk of kenmerken) await krijgtRegisseur(kenmerk);
  await totDat(open, (s) => s.length === 0);
  expect((await signalen(wi, 'code=GEEN_CONTACTPERSOON&open=nee'))[0]!['opgelostZin']).toMatch(/weer een vaste/);
});

test('van wat kan wachten komen er vijf per dag', async () => {
  for (let i = 0; i < 8; i++) {
    const inwoner = { kenmerkPartner: `BL-D${i}` };
    await krijgtRegisseur(inwoner.kenmerkPartner);
    const ladderTrede = { trede: 2, datum: over(-500), herkomst: 'professional' };
    await wi.stuurGoed('kandidaatprofiel.vastgesteld', { inwoner, profiel: {}, keten: { ladderTrede } });
  }
  const alle = () => keten.sql(`select 1 from hub.signaal where code = 'HERBEOORDELING_NODIG' and opgelost_op is null`);
  await totDat(alle, (s) => s.length === 8);
  const open = () => signalen(wi, 'code=HERBEOORDELING_NODIG');
  expect(await open()).toHaveLength(5);
  keten.klok.schuifOp({ dagen: 1 });
  await totDat(open, (s) => s.length === 8);
});

test('na dagen stilstand haalt de bewaking alles in: op volgorde, elk signaal één keer, en niets wat al voorbij is', async () => {
  const kenmerken = ['BL-S1', 'BL-S2', 'BL-S3', 'BL-S4'];
  const plan = (kenmerk: string, dagen: number) =>
    wi.stuurGoed('contactpersoon.toegewezen', {
      inwoner: { kenmerkPartner: kenmerk },
      team: gebiedsteamNoord,
      regisseur: regisseurDeVries,
      volgendContact: over(dagen),
    });
  const intern = `(select v.intern_id from hub.verwijzing v where v.kenmerk_partner = any($1) and v.soort = 'inwoner')`;
  const lopend = () =>
    keten.sql(`select 1 from matcher.termijn where code = 'BUITEN_BEELD' and onderwerp_id in ${intern}`, [kenmerken]);
  const gevonden = () =>
    keten.sql<{ kenmerk: string; verteld: number }>(
      `select v.kenmerk_partner as kenmerk,
              (select count(*)::int from hub.signaal s join hub.bericht b on b.onderwerp_id = s.id
                and b.type like '%signaal.geopend' where s.code = f.code and s.onderwerp_id = f.onderwerp_id) as verteld
         from matcher.bevinding f join hub.verwijzing v on v.intern_id = f.onderwerp_id and v.soort = 'inwoner'
        where f.code = 'BUITEN_BEELD' and v.kenmerk_partner = any($1) order by f.id`,
      [kenmerken],
    );
  // The one that ends first was told last.
  await plan('BL-S3', 3);
  await plan('BL-S2', 2);
  await plan('BL-S1', 1);
  await totDat(lopend, (rijen) => rijen.length === 3);
  await keten.stopMatcher();
  keten.klok.schuifOp({ dagen: 2 });
  const gesprek = {
    inwoner: { kenmerkPartner: 'BL-S2' },
    soort: 'verschenen',
    tijdstip: keten.klok.nu().toISOString(),
  };
  await wi.stuurGoed('contact.vastgelegd', gesprek);
  await plan('BL-S4', 1);
  keten.klok.schuifOp({ dagen: 4 });
  expect(await gevonden()).toEqual([]);

  await keten.startMatcher();
  await keten.startMatcher();
  const ingehaald = await totDat(gevonden, (rijen) => rijen.filter(({ verteld }) => verteld > 0).length === 3);
  expect(ingehaald.every(({ verteld }) => verteld === 1)).toBe(true);
  const volgorde = ingehaald.map(({ kenmerk }) => kenmerk);
  expect(volgorde.toSorted()).toEqual(['BL-S1', 'BL-S3', 'BL-S4']);
  expect(volgorde.indexOf('BL-S1')).toBeLessThan(volgorde.indexOf('BL-S3'));

  // A clock that was wrong, and is put right: what was raised stays raised, once.
  keten.klok.schuifOp({ dagen: -3 });
  await plan('BL-S5', 1);
  keten.klok.schuifOp({ dagen: 3 });
  await totDat(
    () => signalen(wi, 'code=BUITEN_BEELD'),
    (s) => s.some((x) => x['inwoner']?.kenmerkPartner === 'BL-S5'),
  );
  expect(await gevonden()).toEqual(ingehaald);
});

test('wie hoorde dat er iets mis was, hoort ook dat het over is, al is het intussen aan een ander', async () => {
  const lwl = keten.partner('lwl');
  const [{ id }] = (await keten.sql(`select id from hub.partner where naam = 'lwl'`)) as [{ id: string }];
  const alsHub = (werk: (em: Parameters<Signalen['meldPartner']>[0]) => Promise<void>) =>
    keten.vanHub(Database).inTransactie(HUB, 'signalering', werk);
  await alsHub((em) => keten.vanHub(Signalen).meldPartner(em, id, 'LEVERING_MISLUKT', 'webhook'));
  const geopend = await lwl.wachtOpSignaal('LEVERING_MISLUKT');
  keten.klok.schuifOp({ dagen: 9 });
  const open = () =>
    keten.sql(
      `select s.niveau, p.naam from hub.signaal s join hub.partner p on p.id = s.eigenaar_partner_id
        where s.onderwerp_id = $1 and s.code = 'LEVERING_MISLUKT' and s.opgelost_op is null`,
      [id],
    );
  expect(await totDat(open, ([s]) => s!['niveau'] === 'ketenregisseur')).toMatchObject([{ naam: 'wi' }]);
  await alsHub((em) => keten.vanHub(Signalen).sluitPartner(em, id, 'LEVERING_MISLUKT', 'webhook'));
  const opgelost = await lwl.wachtOpSignaal('LEVERING_MISLUKT', 'opgelost');
  expect(opgelost.data['signaal']).toEqual(geopend.data['signaal']);
});

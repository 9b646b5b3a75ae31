import { afterAll, beforeAll, expect, test } from '@jest/globals';
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
  await new Promise((verder) => setTimeout(verder, 3_000));
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

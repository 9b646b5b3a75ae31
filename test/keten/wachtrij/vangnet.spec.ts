import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Database, HUB } from '@estafette/persistence';
import { Signalen } from '@estafette/hub/signaal/index';
import { totDat } from '../../support/geduld.js';
import { Keten } from '../../support/keten.js';
import type { NepPartner, Ontvangen } from '../../support/neppartner.js';
import { biedAan, gebiedsteamNoord, regisseurDeVries, trajectconsulentMeijer } from '../../support/verhaal.js';

let keten: Keten;
let wi: NepPartner;
let scalabor: NepPartner;

beforeAll(async () => {
  keten = await Keten.start();
  wi = keten.partner('wi');
  scalabor = keten.partner('scalabor');
});
afterAll(() => keten.stop());

interface Aanbod {
  readonly bijWi: string;
  readonly overdracht: { readonly id: string };
  readonly inwoner: { readonly id: string };
}

const krijgtRegisseur = (inwoner: string, meer: object = {}) =>
  wi.stuurGoed('contactpersoon.toegewezen', {
    inwoner: { kenmerkPartner: inwoner },
    team: gebiedsteamNoord,
    regisseur: regisseurDeVries,
    ...meer,
  });

/** W&I offers the inwoner and Scalabor takes it in hand. */
async function inBehandeling(inwoner: string, meer: Record<string, unknown> = {}): Promise<Aanbod> {
  const { id } = await biedAan(wi, inwoner, meer);
  const { data } = await scalabor.wachtOp('overdracht.aangeboden');
  const overdracht = data['overdracht'];
  await scalabor.stuurGoed('overdracht.in-behandeling', { overdracht, medewerker: trajectconsulentMeijer });
  return { bijWi: id, overdracht, inwoner: data['inwoner'] };
}

async function gestart(inwoner: string, meer: Record<string, unknown> = {}): Promise<Aanbod> {
  const aanbod = await inBehandeling(inwoner, meer);
  await scalabor.stuurGoed('overdracht.geaccepteerd', { overdracht: aanbod.overdracht });
  await scalabor.stuurGoed('overdracht.gestart', { overdracht: aanbod.overdracht });
  return aanbod;
}

async function codes(partner: NepPartner, pad: string): Promise<string[]> {
  return (await partner.haal(pad)).inhoud['signalen'].map((s: { code: string }) => s.code);
}

const nu = () => keten.klok.nu().toISOString();
const vandaag = () => nu().slice(0, 10);

/** How many signalen with this code an inwoner has had, and how many berichten told of them. */
async function aantal(code: string, kenmerk: string): Promise<{ rijen: number; berichten: number }> {
  const [rij] = await keten.sql<{ rijen: number; berichten: number }>(
    `select count(distinct s.id)::int as rijen, count(b.id)::int as berichten
       from hub.signaal s left join hub.bericht b on b.onderwerp_id = s.id and b.type like '%.signaal.geopend'
      where s.code = $1
        and s.inwoner_id = (select intern_id from hub.verwijzing where soort = 'inwoner' and kenmerk_partner = $2)`,
    [code, kenmerk],
  );
  return rij!;
}

describe('Tussen wal en schip', () => {
  test('na een weigering zonder vervolg hoort de regisseur het, en alleen zij; een nieuwe overdracht sluit het', async () => {
    await krijgtRegisseur('TW-1');
    const { bijWi, overdracht } = await inBehandeling('TW-1');
    await scalabor.stuurGoed('overdracht.geweigerd', { overdracht, reden: 'geen-plek' });
    keten.klok.schuifOp({ dagen: 9 });

    const signaal = await wi.wachtOpSignaal('TUSSEN_WAL_EN_SCHIP');
    expect(signaal.data).toMatchObject({
      ernst: 'hoog',
      eigenaar: { partner: 'wi', medewerker: { naam: 'R. de Vries' } },
      overdracht: { id: bijWi },
    });
    expect(await codes(scalabor, '/signalen')).not.toContain('TUSSEN_WAL_EN_SCHIP');
    expect((await scalabor.leegPostbus()).filter((b) => b.data['code'] === 'TUSSEN_WAL_EN_SCHIP')).toEqual([]);
    expect((await wi.haal('/overdrachten?signaal=TUSSEN_WAL_EN_SCHIP')).inhoud['overdrachten']).toMatchObject([
      { id: bijWi },
    ]);

    await biedAan(wi, 'TW-1', { naar: { partner: 'caw', team: 'advies' }, dienst: 'activerend-werk-orientatie' });
    const opgelost = await wi.wachtOpSignaal('TUSSEN_WAL_EN_SCHIP', 'opgelost');
    expect(opgelost.data['zin']).toMatch(/volgende stap/);
    expect(await aantal('TUSSEN_WAL_EN_SCHIP', 'TW-1')).toEqual({ rijen: 1, berichten: 1 });
  });

  test('een advies van Scalabor dat niemand oppakt, sluit als er een contact is gepland', async () => {
    await krijgtRegisseur('TW-2');
    const { overdracht, inwoner } = await gestart('TW-2', { afgesproken: 'koud' });
    const advies = { dienst: 'bemiddeling-wsp' };
    await scalabor.stuurGoed('trajectresultaat.gemeld', {
      inwoner,
      overdracht,
      soort: 'eind',
      datum: vandaag(),
      advies,
    });
    keten.klok.schuifOp({ dagen: 9 });
    await wi.wachtOpSignaal('TUSSEN_WAL_EN_SCHIP');
    await wi.stuurGoed('contact.vastgelegd', {
      inwoner: { kenmerkPartner: 'TW-2' },
      soort: 'gepland',
      tijdstip: nu(),
    });
    expect((await wi.wachtOpSignaal('TUSSEN_WAL_EN_SCHIP', 'opgelost')).data['zin']).toMatch(/contact.*gepland/);
  });
});

test('Zonder voortgang krijgt de behandelaar een signaal; een resultaat sluit het en de termijn begint opnieuw', async () => {
  const { bijWi, overdracht, inwoner } = await gestart('GV-1', { afgesproken: 'koud' });
  keten.klok.schuifOp({ dagen: 92 });
  const signaal = await scalabor.wachtOpSignaal('GEEN_VOORTGANG');
  expect(signaal.data['eigenaar']).toMatchObject({ partner: 'scalabor', medewerker: { naam: 'A. Meijer' } });

  await scalabor.stuurGoed('trajectresultaat.gemeld', { inwoner, overdracht, soort: 'tussentijds', datum: vandaag() });
  expect((await scalabor.wachtOpSignaal('GEEN_VOORTGANG', 'opgelost')).data['zin']).toMatch(/nieuw resultaat/);
  const { termijn } = (await wi.haal(`/overdrachten/${bijWi}`)).inhoud as { termijn: Record<string, string> };
  expect(termijn['code']).toBe('GEEN_VOORTGANG');
  expect(new Date(termijn['vervaltOp']!).getTime()).toBeGreaterThan(keten.klok.nu().getTime() + 89 * 86_400_000);
  expect(await aantal('GEEN_VOORTGANG', 'GV-1')).toEqual({ rijen: 1, berichten: 1 });
});

describe('Koud naar Scalabor', () => {
  test('bij de start hoort de nemer dat niemand samen sprak; een gesprek achteraf sluit het, maar warm wordt zij niet', async () => {
    const { bijWi, overdracht, inwoner } = await gestart('KO-1');
    expect((await scalabor.wachtOpSignaal('KOUDE_OVERDRACHT')).data['eigenaar']).toMatchObject({ partner: 'scalabor' });
    expect(await codes(wi, '/signalen')).toContain('KOUDE_OVERDRACHT');
    keten.klok.schuifOp({ uren: 1 });
    await scalabor.stuurGoed('contact.vastgelegd', {
      inwoner,
      overdracht,
      soort: 'verschenen',
      tijdstip: nu(),
      deelnemers: ['inwoner', 'gever', 'nemer'],
    });
    expect((await scalabor.wachtOpSignaal('KOUDE_OVERDRACHT', 'opgelost')).data['zin']).toMatch(/gesprek/);
    expect((await wi.haal(`/overdrachten/${bijWi}`)).inhoud).toMatchObject({
      warmContactOp: null,
      signalen: expect.not.arrayContaining(['KOUDE_OVERDRACHT']),
    });
  });
});

test('Buiten beeld: de datum van het volgende contact is voorbij, ook zonder overdracht; een gesprek sluit het', async () => {
  const { betreft } = await krijgtRegisseur('BB-1', { volgendContact: vandaag() });
  const vanHaar = ({ data }: Ontvangen) => data['code'] === 'BUITEN_BEELD' && data['inwoner'].id === betreft.id;
  keten.klok.schuifOp({ dagen: 2 });
  const signaal = await wi.wachtOp('signaal.geopend', vanHaar);
  expect(signaal.data).toMatchObject({ eigenaar: { partner: 'wi', medewerker: { naam: 'R. de Vries' } } });
  expect(signaal.data['overdracht']).toBeUndefined();

  const contact = { inwoner: { kenmerkPartner: 'BB-1' }, tijdstip: nu() };
  await wi.stuurGoed('contact.vastgelegd', { ...contact, soort: 'niet-verschenen' });
  expect(await codes(wi, '/signalen')).toContain('BUITEN_BEELD');
  await wi.stuurGoed('contact.vastgelegd', { ...contact, soort: 'verschenen' });
  expect((await wi.wachtOp('signaal.opgelost', vanHaar)).data['zin']).toMatch(/gesproken/);
  expect(await aantal('BUITEN_BEELD', 'BB-1')).toEqual({ rijen: 1, berichten: 1 });
});

describe('Een partner die niets ophaalt', () => {
  test('geeft één signaal met de overdrachten eronder; het sluit als de partner weer ophaalt', async () => {
    const aanbieder = keten.partner('aanbieder');
    const erheen = { naar: { partner: 'aanbieder', team: 'begeleiding' }, dienst: 'activerend-werk-ontwikkeling' };
    const gegeven = [(await biedAan(wi, 'LM-1', erheen)).id, (await biedAan(wi, 'LM-2', erheen)).id];
    keten.klok.schuifOp({ dagen: 5 });

    await expect(totBeheerZiet('aanbieder')).resolves.toMatchObject({ code: 'LEVERING_MISLUKT', ernst: 'hoog' });
    const { overdrachten } = (await wi.haal('/overdrachten?signaal=LEVERING_MISLUKT')).inhoud;
    expect(overdrachten.map((o: { id: string }) => o.id)).toEqual(expect.arrayContaining(gegeven));
    const [eigen, ...meer] = (await aanbieder.haal('/signalen?code=LEVERING_MISLUKT')).inhoud['signalen'];
    expect(eigen).toMatchObject({ partner: 'aanbieder', eigenaar: { partner: 'aanbieder' } });
    expect(eigen['overdrachten']).toHaveLength(2);
    expect(meer).toEqual([]);

    const opgelost = await aanbieder.wachtOpSignaal('LEVERING_MISLUKT', 'opgelost');
    expect(opgelost.data['zin']).toMatch(/opgehaald/);
    expect(await codes(aanbieder, '/signalen')).not.toContain('LEVERING_MISLUKT');
  });

  test('een storing die vaker wordt gemeld, blijft één signaal tot zij over is', async () => {
    const signalen = keten.vanHub(Signalen);
    const [{ id }] = (await keten.sql(`select id from hub.partner where naam = 'lwl'`)) as [{ id: string }];
    const alsHub = (werk: (em: Parameters<Signalen['meldPartner']>[0]) => Promise<void>) =>
      keten.vanHub(Database).inTransactie(HUB, 'signalering', werk);
    for (let keer = 0; keer < 3; keer++)
      await alsHub((em) => signalen.meldPartner(em, id, 'LEVERING_MISLUKT', 'webhook'));
    const lwl = keten.partner('lwl');
    expect((await lwl.leegPostbus()).filter((b) => b.type.endsWith('signaal.geopend'))).toHaveLength(1);
    expect(await codes(lwl, '/signalen')).toEqual(['LEVERING_MISLUKT']);
    await alsHub((em) => signalen.sluitPartner(em, id, 'LEVERING_MISLUKT', 'webhook'));
    await alsHub((em) => signalen.sluitPartner(em, id, 'LEVERING_MISLUKT', 'webhook'));
    expect((await lwl.leegPostbus()).map((b) => b.data['zin'])).toEqual(['De koppeling werkt weer.']);
    expect(await codes(lwl, '/signalen')).toEqual([]);
  });

  const totBeheerZiet = (partner: string): Promise<unknown> =>
    totDat(
      async () => {
        const { signalen } = (await keten.partner('beheer').haal('/signalen')).inhoud;
        return signalen.find((s: { partner: string }) => s.partner === partner);
      },
      (gevonden) => gevonden !== undefined,
    );
});

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Regieronde } from '@estafette/hub/inwoner/regieronde';
import { dagenLater, lokaleDatum } from '@estafette/tijd';
import { totDat } from '../support/geduld.js';
import { Keten } from '../support/keten.js';
import { NepMens } from '../support/nepmens.js';
import type { Inhoud, NepPartner } from '../support/neppartner.js';
import { biedAan, gebiedsteamNoord, regisseurDeVries } from '../support/verhaal.js';

const bakker = { code: 's.bakker', naam: 'S. Bakker' };
const yilmaz = { code: 'd.yilmaz', naam: 'D. Yilmaz' };

let keten: Keten;
let wi: NepPartner;
beforeAll(async () => {
  keten = await Keten.start();
  wi = keten.partner('wi');
});
afterAll(() => keten.stop());

const over = (dagen: number): string => dagenLater(lokaleDatum(keten.klok.nu()), dagen);

async function wijsToe(kenmerkPartner: string, meer: Inhoud = {}): Promise<void> {
  await wi.stuurGoed('contactpersoon.toegewezen', {
    inwoner: { kenmerkPartner },
    team: gebiedsteamNoord,
    regisseur: regisseurDeVries,
    ...meer,
  });
}

async function stokhouder({ id }: { id: string }): Promise<string> {
  return (await wi.haal(`/overdrachten/${id}`)).inhoud['stokhouder'].code;
}

async function volgendContact(kenmerk: string): Promise<Inhoud | undefined> {
  const [rij] = await keten.sql<Inhoud>(
    `select v.datum::text, v.standaard from hub.volgend_contact v
       join hub.verwijzing w on w.intern_id = v.inwoner_id and w.kenmerk_partner = $1`,
    [kenmerk],
  );
  return rij;
}

/** The day passes: the round of the hub that comes every hour. */
async function dagLater(dagen: number): Promise<void> {
  keten.klok.schuifOp({ dagen });
  await keten.vanHub(Regieronde).doe();
}

describe('Een regisseur die er niet is', () => {
  test('haar vervanger heeft dezelfde dag het open werk, en zij krijgt het terug; twee keer melden verandert niets', async () => {
    await wijsToe('RG-1', { vervanger: bakker });
    const overdracht = await biedAan(wi, 'RG-1');
    expect(await stokhouder(overdracht)).toBe('r.devries');
    await wi.stuurGoed('contactpersoon.afgemeld', { medewerker: regisseurDeVries });
    expect(await stokhouder(overdracht)).toBe('s.bakker');
    await wi.stuurGoed('contactpersoon.afgemeld', { medewerker: regisseurDeVries });
    const nieuw = await biedAan(wi, 'RG-1', { dienst: 'passend-werk', gever: bakker });
    await wi.stuurGoed('contactpersoon.teruggemeld', { medewerker: regisseurDeVries });
    expect([await stokhouder(overdracht), await stokhouder(nieuw)]).toEqual(['r.devries', 'r.devries']);
    const stappen = (await wi.haal(`/overdrachten/${overdracht.id}`)).inhoud['stappen'];
    expect(stappen.map((s: Inhoud) => s['gebeurtenis'])).toEqual([
      'aangeboden',
      'andere-regisseur',
      'andere-regisseur',
    ]);
  });

  test('zonder eigen vervanger, of als die er ook niet is, neemt wie haar zaken waarneemt het over', async () => {
    await wijsToe('RG-2');
    await wijsToe('RG-3', { vervanger: bakker });
    const [zonder, met] = [await biedAan(wi, 'RG-2'), await biedAan(wi, 'RG-3')];
    await wi.stuurGoed('contactpersoon.afgemeld', { medewerker: regisseurDeVries, vervanger: yilmaz });
    expect([await stokhouder(zonder), await stokhouder(met)]).toEqual(['d.yilmaz', 's.bakker']);
    await wi.stuurGoed('contactpersoon.afgemeld', { medewerker: bakker });
    expect(await stokhouder(met)).toBe('d.yilmaz');
    for (const medewerker of [bakker, regisseurDeVries])
      await wi.stuurGoed('contactpersoon.teruggemeld', { medewerker });
    expect([await stokhouder(zonder), await stokhouder(met)]).toEqual(['r.devries', 'r.devries']);
  });

  test('verlof van tevoren gemeld gaat in en uit op de dag zelf, ook als de hub een week stil lag', async () => {
    await wijsToe('RG-4', { vervanger: bakker });
    const overdracht = await biedAan(wi, 'RG-4');
    await keten.vanHub(Regieronde).doe();
    await wi.stuurGoed('contactpersoon.afgemeld', { medewerker: regisseurDeVries, vanaf: over(3), terugOp: over(20) });
    expect(await stokhouder(overdracht)).toBe('r.devries');
    await dagLater(7);
    await keten.vanHub(Regieronde).doe();
    expect(await stokhouder(overdracht)).toBe('s.bakker');
    await dagLater(14);
    expect(await stokhouder(overdracht)).toBe('r.devries');
  });

  test('wie haar zaken waarneemt, is zelf ook weg: op de dag van het verlof en op de dag van de melding', async () => {
    await wijsToe('RG-11');
    const overdracht = await biedAan(wi, 'RG-11');
    await wi.stuurGoed('contactpersoon.afgemeld', { medewerker: regisseurDeVries, vervanger: yilmaz });
    expect(await stokhouder(overdracht)).toBe('d.yilmaz');
    await wi.stuurGoed('contactpersoon.afgemeld', { medewerker: yilmaz, vanaf: over(3), terugOp: over(6) });
    await dagLater(3);
    expect(await stokhouder(overdracht)).toBe('r.devries');
    await dagLater(3);
    expect(await stokhouder(overdracht)).toBe('d.yilmaz');
    await wi.stuurGoed('contactpersoon.afgemeld', { medewerker: yilmaz });
    expect(await stokhouder(overdracht)).toBe('r.devries');
    await wi.stuurGoed('contactpersoon.teruggemeld', { medewerker: yilmaz });
    expect(await stokhouder(overdracht)).toBe('d.yilmaz');
    await wi.stuurGoed('contactpersoon.teruggemeld', { medewerker: regisseurDeVries });
    expect(await stokhouder(overdracht)).toBe('r.devries');
  });

  test('een andere regisseur met ingang van een latere dag neemt het werk op die dag over', async () => {
    await wijsToe('RG-5');
    const overdracht = await biedAan(wi, 'RG-5');
    await wijsToe('RG-5', { regisseur: yilmaz, vanaf: over(5) });
    expect(await stokhouder(overdracht)).toBe('r.devries');
    await dagLater(5);
    expect(await stokhouder(overdracht)).toBe('d.yilmaz');
  });
});

describe('Een regisseur die weg is', () => {
  const zonderContactpersoon = () =>
    keten.sql<{ open: boolean }>(
      `select s.opgelost_op is null as open from hub.signaal s join hub.verwijzing w on w.intern_id = s.inwoner_id
        where s.code = 'GEEN_CONTACTPERSOON' and w.kenmerk_partner in ('RG-8', 'RG-9') order by s.geopend_op`,
    );

  async function tot(klopt: (open: readonly boolean[]) => boolean): Promise<void> {
    let stand: boolean[] = [];
    for (let beurt = 0; beurt < 400; beurt++) {
      stand = (await zonderContactpersoon()).map(({ open }) => open);
      if (klopt(stand)) return;
      await new Promise((verder) => setTimeout(verder, 100));
    }
    throw new Error(`It stayed ${stand.join()}.`);
  }

  test('zonder dat iemand waarneemt: dat is een signaal, tot er iemand waarneemt of zij terug is', async () => {
    const leeuwen = { code: 'p.leeuwen', naam: 'P. Leeuwen' };
    await wijsToe('RG-8', { regisseur: leeuwen });
    const vanaf = over(1);
    await wi.stuurGoed('contactpersoon.afgemeld', { medewerker: leeuwen, vanaf, terugOp: over(40) });
    await dagLater(6);
    await tot((open) => open.join() === 'true');
    await wi.stuurGoed('contactpersoon.afgemeld', { medewerker: leeuwen, vervanger: bakker, terugOp: over(10) });
    await tot((open) => open.join() === 'false');
    // Who stands in stops before the regisseur is back.
    await dagLater(14);
    await tot((open) => open.join() === 'false,true');
    await dagLater(25);
    await tot((open) => open.join() === 'false,false');
  }, 60_000);

  test('omdat zij er niet meer werkt: haar vervanger heeft het werk, en zonder vervanger is het een signaal', async () => {
    const vos = { code: 'n.vos', naam: 'N. Vos' };
    await wijsToe('RG-9', { regisseur: vos });
    await wijsToe('RG-10', { regisseur: vos, vervanger: bakker });
    const overdracht = await biedAan(wi, 'RG-10', { gever: vos });
    expect(await stokhouder(overdracht)).toBe('n.vos');
    const weg = await keten.partner('beheer').vraag('DELETE', '/api/v1/partners/wi/medewerkers/n.vos');
    expect(weg.status).toBe(204);
    expect(await stokhouder(overdracht)).toBe('s.bakker');
    const lijst = (await wi.haal('/overdrachten?regisseur=s.bakker')).inhoud['overdrachten'];
    expect(lijst.map((o: Inhoud) => o['id'])).toContain(overdracht.id);
    expect((await wi.haal('/overdrachten?regisseur=n.vos')).inhoud['overdrachten']).toEqual([]);
    keten.klok.schuifOp({ dagen: 5 });
    await tot((open) => open.join() === 'false,false,true');
  }, 60_000);
});

describe('Wie een regisseur heeft', () => {
  test('heeft altijd een volgend contact, ook als niemand een dag noemde, en na elk gesprek weer', async () => {
    await wijsToe('RG-6');
    expect(await volgendContact('RG-6')).toEqual({ datum: over(91), standaard: true });
    const inwoner = { kenmerkPartner: 'RG-6' };
    const contact = { inwoner, soort: 'verschenen', tijdstip: keten.klok.nu().toISOString() };
    await wi.stuurGoed('contact.vastgelegd', { ...contact, volgendContact: over(14) });
    expect(await volgendContact('RG-6')).toEqual({ datum: over(14), standaard: false });
    keten.klok.schuifOp({ dagen: 14 });
    await wi.stuurGoed('contact.vastgelegd', { ...contact, tijdstip: keten.klok.nu().toISOString() });
    expect(await volgendContact('RG-6')).toEqual({ datum: over(91), standaard: true });
    await wi.stuurGoed('inwoner.beeindigd', { inwoner, reden: 'einde-recht', datum: over(0) });
    expect(await volgendContact('RG-6')).toBeUndefined();
  });
});

describe('De lijst van iedereen', () => {
  test('toont ook het bestand: wie er aan zet is, wanneer het volgende contact is, en wie niemand heeft', async () => {
    await wijsToe('RG-7', { vervanger: bakker, volgendContact: over(2) });
    const mens = await NepMens.meldAan(keten.adres, 'R. de Vries');
    const vind = async (pad: string): Promise<Inhoud | undefined> =>
      (await mens.vraag('GET', pad)).inhoud['inwoners'].find((i: Inhoud) => i['kenmerkPartner'] === 'RG-7');
    expect(await vind('/inwoners?regisseur=r.devries&bestand=ja&zonderRegisseur=nee')).toMatchObject({
      regisseur: { code: 'r.devries' },
      vervanger: { code: 's.bakker' },
      neemtWaar: false,
      volgendContact: { datum: over(2), partner: 'wi', standaard: false },
      inBestand: true,
    });
    expect(await vind(`/inwoners?contactVoor=${over(1)}`)).toBeUndefined();
    const afgemeld = await mens.vraag('POST', '/afwezigheden', { terugOp: over(10) });
    expect([afgemeld.status, afgemeld.inhoud]).toEqual([202, expect.any(Object)]);
    const { id } = (await totDat(
      () => vind('/inwoners?regisseur=s.bakker'),
      (inwoner) => inwoner !== undefined,
    ))!;
    const getoond = (await mens.vraag('GET', `/inwoners/${id}`)).inhoud;
    expect(getoond).toMatchObject({ regisseur: { code: 's.bakker' }, vaste: { code: 'r.devries' }, neemtWaar: true });
    const collega = await mens.vraag('POST', '/afwezigheden', { medewerker: { code: 's.bakker' } });
    expect(collega.inhoud['code']).toBe('GEEN_TOEGANG');
    expect((await mens.vraag('POST', '/afwezigheden/einde', {})).status).toBe(202);

    await biedAan(wi, 'RG-7');
    expect((await vind('/inwoners?bestand=nee'))!['loopt']).toEqual({ overdracht: true, voorstel: false, werk: false });
    const nieuw = { team: gebiedsteamNoord, regisseur: yilmaz };
    expect((await mens.vraag('POST', `/inwoners/${id}/contactpersoon`, nieuw)).status).toBe(202);
    expect((await wi.haal(`/inwoners/${id}`)).inhoud['regisseur'].code).toBe('d.yilmaz');
    expect((await keten.partner('caw').haal(`/inwoners/${id}`)).status).toBe(404);
    expect((await wi.haal('/inwoners?bestand=misschien')).inhoud['code']).toBe('PARAMETER_ONJUIST');
  });
});
